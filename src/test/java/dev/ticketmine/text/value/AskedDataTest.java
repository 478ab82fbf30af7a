package dev.ticketmine.text.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedDataTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | order_number | Könnten Sie mir bitte die Bestellnummer nennen?",
        "de | photo | Bitte schicken Sie uns ein Foto vom Schaden.",
        "de | address | Wie lautet die neue Lieferadresse?",
        "de | email | Mit welcher E-Mail-Adresse sind Sie registriert?",
        "de | serial_number | Wir benötigen noch die Seriennummer.",
        "de | app_version | Welche Version der App nutzt du?",
        "de | date | An welchem Tag haben Sie das Paket aufgegeben?",
        "de | payment_method | Wie haben Sie bezahlt?",
        "de | bank_details | Bitte teilen Sie uns Ihre Bankverbindung mit.",
        "en | order_number | Could you send me your order number?",
        "en | photo | Please send us a picture of the damage.",
        "en | address | What is your new delivery address?",
        "en | email | Which email address did you register with?",
        "en | serial_number | We need the serial number as well.",
        "en | app_version | Which version of the app are you using?",
        "en | date | When did you hand the parcel in?",
        "en | payment_method | How did you pay?",
        "en | bank_details | Please tell us your bank details.",
      })
  void tellsWhatIsAskedFor(String language, String kind, String reply) {
    assertThat(AskedData.find(reply, language)).containsKey(kind);
    assertThat(AskedData.find(reply, null)).as("language unknown").containsKey(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Ihre Bestellnummer finden Sie in der Bestätigung.",
        "de | Wir haben die Lieferadresse geändert. Passt sonst alles?",
        "en | You will find the order number in the confirmation.",
        "en | I've changed your delivery address. Is there anything else?",
      })
  void mentioningIsNotAsking(String language, String reply) {
    assertThat(AskedData.find(reply, language)).isEmpty();
  }

  @Test
  void readsTheListBehindAColon() {
    assertThat(
            AskedData.find(
                "Bitte teilen Sie uns mit:\n- Bestellnummer\n- Foto\n\nDie Rechnungsnummer haben wir.",
                "de"))
        .containsOnlyKeys("order_number", "photo");
    assertThat(AskedData.find("Please send us:\n* the order number\n* a photo", "en"))
        .containsOnlyKeys("order_number", "photo");
  }

  @Test
  void saysWhichSentenceAsks() {
    String reply = "Guten Tag. Wie lautet Ihre Kundennummer? Danke!";
    assertThat(AskedData.find(reply, "de").get("customer_number").in(reply))
        .isEqualTo("Wie lautet Ihre Kundennummer");
  }

  @Test
  void readsNothingAsNothing() {
    assertThat(AskedData.find(null, "de")).isEmpty();
    assertThat(AskedData.find(" ", "en")).isEmpty();
  }
}
