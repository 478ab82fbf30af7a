package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueTyposTest {
  @ParameterizedTest
  @CsvSource({
    "eine weitere frgae:,eine weitere frage:",
    "ein weiteres annliegen,ein weiteres anliegen",
    "ausserdm fehlt was,ausserdem fehlt was",
    "one more qeustion,one more question",
    "additionaly the lamp,additionally the lamp",
    "whle i've got you,while i've got you"
  })
  void mendsOneSlip(String written, String meant) {
    assertThat(CueTypos.mended(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"zum anderen fehlt", "weitere fragen", "the white lamp", "ich trage das", "''"})
  void leavesOtherWordsAlone(String text) {
    assertThat(CueTypos.mended(text)).isEqualTo(text);
  }
}
