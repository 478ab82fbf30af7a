package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplySentencesTest {
  @Test
  void copiesAreEqualWhateverNamesAndNumbersTheyHold() {
    String once = "Hallo [NAME],\n\nwir haben 12,90 € auf Ihr Konto überwiesen. Danke!";
    String again = "Guten Tag!\nWir haben 7 € auf Ihr Konto überwiesen.";
    assertThat(ReplySentences.of(once)).containsExactly("wir haben auf ihr konto überwiesen");
    assertThat(ReplySentences.of(again)).isEqualTo(ReplySentences.of(once));
  }

  @Test
  void englishSentencesAreSplitAndRepeatedOnesKeptOnce() {
    assertThat(ReplySentences.of("Your parcel is on its way. Your parcel is on its way! Bye."))
        .containsExactly("your parcel is on its way");
    assertThat(ReplySentences.of("")).isEmpty();
  }
}
