package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final String NUMBERED = "Hi [NAME_1], is [TAX_ID_12] or [EMAIL] yours? [NAME_2]";

  @Test
  void leavesOutNumbersOnly() {
    assertThat(PlainText.of(NUMBERED).text())
        .isEqualTo("Hi [NAME], is [TAX_ID] or [EMAIL] yours? [NAME]");
    assertThat(PlainText.of("[note_1] [Note_1] [X1] 7").text())
        .isEqualTo("[note_1] [Note_1] [X1] 7");
    assertThat(PlainText.of("").text()).isEmpty();
  }

  @Test
  void knowsWhereItsPlacesAreInTheNumberedText() {
    PlainText plain = PlainText.of(NUMBERED);
    for (String word : new String[] {"Hi", ", is", "or", "yours", "? "}) {
      assertThat(plain.original(plain.text().indexOf(word))).isEqualTo(NUMBERED.indexOf(word));
    }
    assertThat(plain.original(plain.text().length())).isEqualTo(NUMBERED.length());
    assertThat(plain.original(0)).isZero();
  }
}
