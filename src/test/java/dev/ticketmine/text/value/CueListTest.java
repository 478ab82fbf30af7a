package dev.ticketmine.text.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueListTest {
  private static final CueList CONTACTS = CueList.load("contact");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | before_buying | Bevor ich das Zelt bestelle: wie schwer ist es?",
        "de | before_buying | Wann ist der Rucksack in Blau wieder lieferbar?",
        "de | before_buying | Ist der Filter mit dem alten Gerät kompatibel?",
        "de | before_buying | Liefern Sie auch nach Norwegen?",
        "de | before_buying | Kann man bei Ihnen in Raten zahlen?",
        "de | purchase_stuck | Meine Kreditkarte wird ständig abgelehnt.",
        "de | purchase_stuck | Der Gutschein ist angeblich ungültig.",
        "de | leaving | Bitte löschen Sie mein Kundenkonto.",
        "de | leaving | Hiermit kündige ich meinen Vertrag zum Monatsende.",
        "de | refund | Wann bekomme ich mein Geld zurück?",
        "de | failure | Ich habe bis heute nichts erhalten.",
        "de | failure | Es wurde das falsche Modell geschickt.",
        "en | before_buying | Before I order, how heavy is the tent?",
        "en | before_buying | When will the blue rucksack be back in stock?",
        "en | before_buying | Is the filter compatible with the old machine?",
        "en | before_buying | Do you deliver to Norway?",
        "en | before_buying | Can I pay in instalments?",
        "en | purchase_stuck | My card keeps being declined.",
        "en | purchase_stuck | The voucher is said to be invalid.",
        "en | leaving | Please delete my account.",
        "en | leaving | I would like to cancel my subscription.",
        "en | refund | When do I get my money back?",
        "en | failure | I haven't received anything so far.",
        "en | failure | The wrong model was sent.",
      })
  void tellsWhatAContactIsAbout(String language, String kind, String text) {
    assertThat(CONTACTS.kinds(text, language)).contains(kind);
    assertThat(CONTACTS.kinds(text, null)).as("language unknown").contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Wie ändere ich meine Telefonnummer?",
        "de | Könnten Sie die Rechnung noch einmal schicken?",
        "en | How do I change my phone number?",
        "en | Could you send the invoice once more?",
      })
  void staysSilentAboutOtherMatters(String language, String text) {
    assertThat(CONTACTS.kinds(text, language)).isEmpty();
  }

  @Test
  void readsNothingAsNoCue() {
    assertThat(CONTACTS.places(null, "de")).isEmpty();
    assertThat(CONTACTS.places(" ", "en")).isEmpty();
  }

  @Test
  void saysWhereThePhraseAndItsSentenceStand() {
    String text = "Guten Tag. Bitte das Konto löschen, danke. Gruß";
    var place = CONTACTS.places(text, "de").get(0);
    assertThat(place.span().in(text)).isEqualTo("Konto löschen");
    assertThat(place.sentence().in(text)).isEqualTo("Bitte das Konto löschen, danke");
  }

  @Test
  void refusesAListThatIsNotBuiltIn() {
    assertThatThrownBy(() -> CueList.load("nothing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("value/nothing-de.tsv");
  }
}
