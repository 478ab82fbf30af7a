package dev.ticketmine.stages.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneCaseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Danach geht er sofort raus.",
        "Ist er abgelaufen, stellen wir das Dokument jederzeit neu aus.",
        "Ihre Bestellung ist nicht verloren gegangen, sie wartet auf einen Artikel.",
        "Wir haben Ihr Konto vorsorglich gesperrt.",
        "In Ihrem Fall genügt es, beide Adressen gleichzusetzen.",
        "Im Konto lässt sich das unter „Sicherheit“ dauerhaft einstellen.",
        "Der Nachschub ist bestellt und soll noch diesen Monat eintreffen.",
        "Das Paket ist leider schon unterwegs.",
        "Ihre Bestellung ist bei uns eingegangen und wird bearbeitet.",
        "Die Bestätigung konnte nicht zugestellt werden, weil die Adresse falsch ist.",
        "Damit stimmt die Summe, die Aufstellung hängt an."
      })
  void leavesOutWhatNeedsItsCaseInGerman(String sentence) {
    assertThat(OneCase.is(sentence, "de")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Für jeden vollen Euro gibt es einen Punkt.",
        "Ist das Paket in fünf Werktagen nicht aufgetaucht, liefern wir neu.",
        "Wenn der Betrag abgebucht wurde, erstatten wir ihn.",
        "Sie haben 30 Tage Zeit.",
        "Es gibt ein Abendfenster von 16 bis 20 Uhr.",
        "Das Etikett gilt 14 Tage.",
        "War der Preis inzwischen höher, gleichen wir die Differenz aus."
      })
  void keepsWhatHoldsForEverybodyInGerman(String sentence) {
    assertThat(OneCase.is(sentence, "de")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "That way you can sign in abroad.",
        "If they can't prove it, we'll refund you.",
        "Your order hasn't been forgotten.",
        "We locked your account as a precaution.",
        "The confirmation bounced because of a typing error.",
        "The total is right; a breakdown is attached.",
        "You'll then get an email with a link."
      })
  void leavesOutWhatNeedsItsCaseInEnglish(String sentence) {
    assertThat(OneCase.is(sentence, "en")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It takes three to five working days.",
        "Once an order has been dispatched you will find the invoice in your account.",
        "A return label is valid for 14 days.",
        "We expect deliveries but don't have a fixed date.",
        "You don't need a note in the box, registering it in your account is enough.",
        "If the price has gone up, we make up the difference."
      })
  void keepsWhatHoldsForEverybodyInEnglish(String sentence) {
    assertThat(OneCase.is(sentence, "en")).isFalse();
  }
}
