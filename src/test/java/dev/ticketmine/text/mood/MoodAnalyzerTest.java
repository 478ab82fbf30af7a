package dev.ticketmine.text.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.mood.TextMood.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodAnalyzerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEGATIVE | Ich bin sehr enttäuscht von Ihrem Laden.
          NEGATIVE | Das ist eine Frechheit!
          NEGATIVE | Die Maschine ist nach drei Tagen kaputt gegangen.
          NEGATIVE | Seit drei Wochen warte ich auf mein Geld.
          NEGATIVE | Mein Paket ist immer noch nicht angekommen.
          NEGATIVE | Die App lädt meine Bestellungen nicht.
          NEGATIVE | Das gefällt mir überhaupt nicht.
          NEGATIVE | Die Pumpe funktioniert nicht mehr.
          NEGATIVE | Ich bin mit der Lieferung nicht zufrieden.
          NEGATIVE | Niemand hilft mir weiter.
          NEGATIVE | Die App stürzt beim Öffnen jedes Mal ab.
          NEGATIVE | Die Verbindung bricht ständig ab.
          NEGATIVE | Sie lehnen meine Reklamation einfach ab.
          NEGATIVE | Die Lampe fällt nach zehn Minuten aus.
          NEGATIVE | Na toll, schon wieder die falsche Farbe geliefert.
          NEGATIVE | Super, das Paket ist seit zwei Wochen verschwunden.
          NEGATIVE | Danke für nichts!
          NEGATIVE | Der Schlauch war schön, aber nach einem Tag undicht.
          NEGATIVE | So ein Lieferchaos habe ich noch nie erlebt.
          NEGATIVE | 😡😡 schon wieder zu spät
          NEGATIVE | Bin entaeuscht und veraergert ueber diese Verspaetung
          POSITIVE | Ich bin begeistert, tolle Qualität!
          POSITIVE | Der Service war hervorragend.
          POSITIVE | Gar nicht schlecht, Ihre neue Gießkanne.
          POSITIVE | Alles bestens, bin sehr zufrieden 👍
          POSITIVE | Die Beratung war freundlich und kompetent.
          POSITIVE | Das hat super geklappt!
          POSITIVE | Paket ist heute angekommen, danke :-)
          NEGATIVE | Schon wieder die falsche Farbe :-(
          NEUTRAL | Wann kommt meine Bestellung?
          NEUTRAL | Habt ihr die auch in Blau? :)
          NEUTRAL | Der Zug fährt über Müllheim (siehe unten:) nach Basel.
          NEUTRAL | Liebe Buchhandlung, welche Ausgabe habt ihr?
          NEUTRAL | In welchem Zeitraum wird der Hausmüll geholt?
          NEUTRAL | Welche Kapseln passen in die Maschine?
          NEUTRAL | Ich möchte meine Adresse ändern.
          NEUTRAL | Bitte schicken Sie mir die Rechnung noch einmal zu.
          NEUTRAL | Kein Problem, meine Kundennummer ist 4711.
          NEUTRAL | Können Sie mir sagen, wie ich den Vertrag kündigen kann?
          """)
  void findsGermanPolarity(Polarity expected, String text) {
    assertThat(MoodAnalyzer.analyze(text, "de", false).polarity()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEGATIVE | I am very disappointed with this shop.
          NEGATIVE | This is a disgrace!
          NEGATIVE | The machine broke after three days.
          NEGATIVE | I have been waiting for my refund for 3 weeks.
          NEGATIVE | My parcel still hasn't arrived.
          NEGATIVE | The app doesn't load my orders.
          NEGATIVE | I'm not happy with the delivery.
          NEGATIVE | Nobody helps me.
          NEGATIVE | The lamp falls apart.
          NEGATIVE | Great, the wrong colour yet again.
          NEGATIVE | Thanks for nothing!
          NEGATIVE | Lovely hose, but it leaked after a day.
          NEGATIVE | This is beyond a joke, I have had enough.
          NEGATIVE | It is sooooo slow and useless
          POSITIVE | I love it, excellent quality!
          POSITIVE | The service was outstanding.
          POSITIVE | Not bad at all, your new watering can.
          POSITIVE | The advice was friendly and competent.
          POSITIVE | That worked perfectly 👍
          POSITIVE | It finally came :D
          NEGATIVE | Wrong colour again :(
          NEUTRAL | When will you restock the blue one?
          NEUTRAL | Do you have it in blue? :)
          NEUTRAL | I'll be there in time for the trip.
          NEUTRAL | Which capsules go into this machine?
          NEUTRAL | I would like to change my address.
          NEUTRAL | Please send me the invoice.
          NEUTRAL | No problem, my customer number is 4711.
          """)
  void findsEnglishPolarity(Polarity expected, String text) {
    assertThat(MoodAnalyzer.analyze(text, "en", false).polarity()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Welche Filter passen in die Maschine?",
        "Ich möchte die Lieferadresse ändern.",
        "Die Maschine ist kaputt.",
        "Ich bin begeistert von der Bank."
      })
  void courtesiesChangeNoGermanLabel(String text) {
    String wrapped =
        "Sehr geehrte Damen und Herren,\n\nguten Tag! "
            + text
            + "\n\nVielen Dank im Voraus für Ihre Mühe. Ich freue mich auf Ihre Antwort.\n"
            + "Einen schönen Tag noch\nMit freundlichen Grüßen\n[NAME]";
    assertThat(MoodAnalyzer.analyze(wrapped, "de", false).polarity())
        .isEqualTo(MoodAnalyzer.analyze(text, "de", false).polarity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which filters fit this machine?",
        "I would like to change the delivery address.",
        "The machine is broken.",
        "I love this bench."
      })
  void courtesiesChangeNoEnglishLabel(String text) {
    String wrapped =
        "Dear team,\n\nhope you are well. "
            + text
            + "\n\nThank you in advance for your help. Looking forward to your reply.\n"
            + "Have a great day\nKind regards\n[NAME]";
    assertThat(MoodAnalyzer.analyze(wrapped, "en", false).polarity())
        .isEqualTo(MoodAnalyzer.analyze(text, "en", false).polarity());
  }

  @ParameterizedTest
  @CsvSource({"de, Vielen Dank!", "en, Thank you so much!"})
  void thanksPraiseOnlyAfterAnAnswer(String language, String text) {
    assertThat(MoodAnalyzer.analyze(text, language, false).polarity()).isEqualTo(Polarity.NEUTRAL);
    assertThat(MoodAnalyzer.analyze(text, language, true).polarity()).isEqualTo(Polarity.POSITIVE);
  }

  @Test
  void keepsSeverityApartFromEmotion() {
    TextMood calm =
        MoodAnalyzer.analyze("Guten Tag, die Pumpe läuft seit Montag nicht mehr.", "de", false);
    TextMood angry = MoodAnalyzer.analyze("Was für ein Saftladen!", "de", false);
    assertThat(calm.severity()).isGreaterThanOrEqualTo(0.4);
    assertThat(angry.severity()).isZero();
    assertThat(angry.score()).isLessThan(calm.score());
  }

  @Test
  void namesTheWordsThatDecided() {
    assertThat(MoodAnalyzer.analyze("Das gefällt mir nicht.", "de", false).markers())
        .containsExactly("negated:gefällt");
    assertThat(MoodAnalyzer.analyze("Na toll, wieder kaputt.", "de", false).markers())
        .contains("negative:na toll", "problem:kaputt");
    assertThat(MoodAnalyzer.analyze("I don't understand the bill.", "en", false).markers())
        .contains("confused:don't understand");
  }

  @Test
  void exclamationMarksRaiseWhatIsThereAndSetNothing() {
    assertThat(MoodAnalyzer.analyze("Meine Kundennummer ist 12!!!", "de", false).score()).isZero();
    assertThat(MoodAnalyzer.analyze("Das ist schlecht!!!", "de", false).score())
        .isLessThan(MoodAnalyzer.analyze("Das ist schlecht.", "de", false).score());
  }

  @Test
  void readsAnUnknownLanguageAsTheOneWithMoreHits() {
    assertThat(MoodAnalyzer.analyze("furchtbar, alles kaputt", "und", false).polarity())
        .isEqualTo(Polarity.NEGATIVE);
    assertThat(MoodAnalyzer.analyze("terrible, all broken", null, false).polarity())
        .isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void nothingIsNeutral() {
    for (String text : new String[] {null, "", " \n", "12345", "[NAME]"}) {
      TextMood mood = MoodAnalyzer.analyze(text, "de", true);
      assertThat(mood.polarity()).isEqualTo(Polarity.NEUTRAL);
      assertThat(mood.score()).isZero();
      assertThat(mood.markers()).isEmpty();
    }
  }

  @Test
  void hasLargeLists() {
    assertThat(MoodAnalyzer.lexiconSize("de")).isGreaterThan(7000);
    assertThat(MoodAnalyzer.lexiconSize("en")).isGreaterThan(4000);
  }
}
