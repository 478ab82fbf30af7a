package dev.ticketmine.text.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|misunderstood|Das war nicht meine Frage.",
        "en|misunderstood|That is not what I asked.",
        "de|tried_already|Ich habe schon versucht, das Gerät neu zu starten.",
        "en|tried_already|I already restarted the router twice.",
        "de|expects|Ich erwarte eine Antwort bis Freitag.",
        "en|expects|I expected the parcel within two days.",
        "de|loss|Mir wurde das Handy gestohlen.",
        "en|loss|My wallet was stolen on the train.",
        "de|fraud|Das sieht nach einer Phishing-Mail aus.",
        "en|fraud|There is a payment I don't recognise.",
        "de|health|Mein Sohn hat sich an der Kanne verbrannt.",
        "en|health|My daughter is severely allergic to nuts.",
        "de|death|Mein Vater ist im März verstorben.",
        "en|death|My mother passed away last week.",
        "de|delighted|Sie haben meine Erwartungen übertroffen!",
        "en|delighted|You went above and beyond.",
        "de|device_reports|Die Maschine zeigt den Fehlercode E12.",
        "en|device_reports|The display shows error code 7.",
        "de|asks_where|Wo finde ich die Seriennummer?",
        "en|asks_where|Where do I find the serial number?",
        "de|asks_meaning|Was bedeutet Teillieferung?",
        "en|asks_meaning|What does partial shipment mean?"
      })
  void findsWhatCustomersShow(String language, String cue, String text) {
    assertThat(TextCues.ofCustomer(text, language)).containsKey(cue);
  }

  /** Texts of this kind were read as the cue until they were looked at. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|misunderstood|Um Missverständnisse zu vermeiden, schreibe ich ausführlich.",
        "en|misunderstood|Sorry, I meant the blue one.",
        "en|tried_already|I tried to pay by card and it was declined.",
        "en|tried_already|Have you tried to call them?",
        "de|expects|Welche Vorteile können wir erwarten?",
        "en|expects|How long should I expect to wait?",
        "de|loss|Das kann mir gestohlen bleiben.",
        "de|loss|Nach Einbruch der Dunkelheit leuchtet sie.",
        "de|fraud|Wie verhindern Sie unbefugten Zugriff?",
        "en|fraud|How do you prevent unauthorised access?",
        "en|health|My account has been disabled.",
        "de|health|Die Verletzung des Vertrags ist offensichtlich.",
        "en|death|My battery died again.",
        "de|death|Der Akku ist gestorben.",
        "en|delighted|I was not impressed.",
        "de|delighted|Sie haben sich mal wieder selbst übertroffen.",
        "en|device_reports|My zip code is 4.",
        "de|asks_where|Das finde ich nicht gut.",
        "en|asks_meaning|What's a good number to call?"
      })
  void passesOverWhatOnlyLooksAlike(String language, String cue, String text) {
    assertThat(TextCues.ofCustomer(text, language)).doesNotContainKey(cue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|holding|Wir prüfen das und melden uns.",
        "en|holding|We are looking into this and will get back to you.",
        "de|closing|Die Gutschrift ist da. Bei weiteren Fragen melden Sie sich jederzeit.",
        "en|closing|The refund is on its way. Let me know if there is anything else.",
        "de|cheerful|Haha, das passiert!",
        "en|cheerful|On its way 😊",
        "de|formal_address|Danke, dass Sie uns schreiben.",
        "de|informal_address|Danke für deine Nachricht."
      })
  void findsWhatAgentsShow(String language, String cue, String text) {
    assertThat(TextCues.ofAgent(text, language)).containsKey(cue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|holding|Bitte melden Sie sich mit der Bestellnummer.",
        "en|holding|Please give me your order number.",
        "de|formal_address|Sie ist gestern angekommen.",
        "en|informal_address|Danke für deine Nachricht.",
        "de|closing|Melden Sie sich gerne einfach. Eins. Zwei. Drei. Vier. Fünf."
      })
  void passesOverOtherReplies(String language, String cue, String text) {
    assertThat(TextCues.ofAgent(text, language)).doesNotContainKey(cue);
  }

  @Test
  void saysWhichSentenceShowsIt() {
    String text = "Hallo. Ich erwarte eine Antwort. Danke";
    Span sentence = TextCues.ofCustomer(text, "de").get("expects");
    assertThat(sentence.in(text)).isEqualTo("Ich erwarte eine Antwort");
  }

  @Test
  void readsTextsOfUnknownLanguageInBoth() {
    assertThat(TextCues.ofCustomer("Was bedeutet das? What does it mean?", "und"))
        .containsOnlyKeys("asks_meaning");
    assertThat(TextCues.ofCustomer("That is not what I asked.", null))
        .containsOnlyKeys("misunderstood");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(TextCues.ofCustomer(null, "de")).isEqualTo(Map.of());
    assertThat(TextCues.ofAgent(" ", "en")).isEqualTo(Map.of());
    assertThat(TextCues.ofAgent(null, null)).isEqualTo(Map.of());
  }
}
