package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermAnalyzerTest {
  @Test
  void givesGermanFormsAndSpellingsOneTerm() {
    TermAnalyzer german = TermAnalyzer.of("de");

    assertThat(german.terms("Rücksendung")).isEqualTo(german.terms("Ruecksendungen"));
    assertThat(german.terms("Kaffeemaschinen")).isEqualTo(german.terms("kaffeemaschine"));
    assertThat(german.terms("Straße")).isEqualTo(german.terms("strasse"));
  }

  @Test
  void givesEnglishFormsOneTerm() {
    TermAnalyzer english = TermAnalyzer.of("en");

    assertThat(english.terms("parcels")).isEqualTo(english.terms("the parcel's"));
    assertThat(english.terms("delivered")).isEqualTo(english.terms("deliver"));
  }

  @Test
  void dropsWhatSaysNothing() {
    assertThat(TermAnalyzer.of("de").terms("Hallo [NAME], vielen Dank fuer die 3 Gutscheine!"))
        .containsExactly("gutschein");
    assertThat(TermAnalyzer.of("en").terms("Hi @shop, please don't send [ORDER] to a@b.example"))
        .containsExactly("send");
    assertThat(TermAnalyzer.of("de").terms("https://shop.example/bank")).isEmpty();
  }

  @Test
  void keepsRepetitionsAndOrder() {
    assertThat(TermAnalyzer.of("en").terms("lamp, bench, lamp"))
        .containsExactly("lamp", "bench", "lamp");
  }

  @Test
  void doesNotStemAnUnknownLanguage() {
    assertThat(TermAnalyzer.of("und").terms("Lampen and benches"))
        .containsExactly("lampen", "benches");
  }

  @Test
  void returnsNothingForNothing() {
    assertThat(TermAnalyzer.of("de").terms(null)).isEqualTo(List.of());
    assertThat(TermAnalyzer.of("en").terms(" ")).isEmpty();
  }
}
