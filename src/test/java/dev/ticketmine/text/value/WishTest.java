package dev.ticketmine.text.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | product | Gibt es den Koffer auch in Grün?",
        "de | product | Schade, dass es keine kleinere Ausführung gibt.",
        "de | feature | Plant ihr eine Erinnerung vor der Lieferung?",
        "de | feature | Es wäre schön, wenn man mehrere Adressen speichern könnte.",
        "de | feature | Ich vermisse eine Merkliste.",
        "en | product | Does the suitcase come in green?",
        "en | product | Why don't you sell a smaller version?",
        "en | feature | Do you plan to send a reminder before delivery?",
        "en | feature | It would be great if I could save several addresses.",
        "en | feature | I wish there was a wish list.",
      })
  void findsWishes(String language, String kind, String text) {
    assertThat(Wish.find(text, language)).extracting(Wish::kind).contains(kind);
    assertThat(Wish.find(text, null)).extracting(Wish::kind).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Es wäre schön, wenn man Adressen speichern könnte, damit ich nicht alles neu tippe. Danke!"
            + " | damit ich nicht alles neu tippe",
        "de | Plant ihr eine Liste, um Geschenke für später zu sammeln? | um Geschenke für später zu sammeln",
        "de | Plant ihr einen Nachtversand? Sonst bestelle ich woanders. | Sonst bestelle ich woanders",
        "en | It would be great if I could save it, so that I don't type it again. Thanks!"
            + " | so that I don't type it again",
        "en | Do you plan to ship at night? Otherwise I'd go elsewhere. | Otherwise I'd go elsewhere",
      })
  void readsTheStatedPurpose(String language, String text, String purpose) {
    assertThat(Wish.find(text, language).get(0).purpose().in(text)).isEqualTo(purpose);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Wo ist mein Paket? Ich frage, weil ich verreise.",
        "en | Where is my parcel? I'm asking because I'm leaving.",
      })
  void aQuestionIsNoWish(String language, String text) {
    assertThat(Wish.find(text, language)).isEmpty();
  }

  @Test
  void statesNoPurposeWhereNoneStands() {
    assertThat(Wish.find("Ich vermisse eine Merkliste. Danke. Weil ich viel kaufe.", "de"))
        .singleElement()
        .satisfies(wish -> assertThat(wish.purpose()).isNull());
    assertThat(Wish.find(null, "de")).isEmpty();
  }
}
