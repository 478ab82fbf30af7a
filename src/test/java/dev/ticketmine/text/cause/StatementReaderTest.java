package dev.ticketmine.text.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {
  private static List<String> reason(String text, String language) {
    return StatementReader.read(text, language).stream()
        .flatMap(statement -> statement.reason().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Ich kann nicht zahlen, weil die App abstürzt.|app",
        "de|Da der Akku defekt ist, schicke ich das Gerät zurück.|battery",
        "de|Wegen des Streiks kam das Paket nicht.|strike",
        "de|Aufgrund eines Serverfehlers war ich zweimal angemeldet.|server",
        "de|Seit dem letzten Update geht die Anmeldung nicht.|update",
        "de|Nach der Umstellung fehlen meine Rechnungen.|changeover",
        "de|Liegt das vielleicht am Router?|route",
        "de|Hängt das mit dem Streik zusammen?|strike",
        "de|Der Karton war offen, deshalb fehlt ein Teil.|box",
        "en|I can't pay because the app crashes.|app",
        "en|The parcel is late due to the strike.|strike",
        "en|Since the last update I can't sign in.|update",
        "en|After the upgrade my invoices are gone.|upgrade",
        "en|Is it because of the strike?|strike",
        "en|The box was open, that's why a part is missing.|box",
        "en|Has this got to do with the new firmware?|firmware",
      })
  void findsWhatGrammarNamesAsTheCause(String language, String text, String word) {
    assertThat(reason(text, language)).contains(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Seit drei Tagen warte ich auf das Paket.",
        "de|Nach zwei Wochen kam immer noch nichts.",
        "de|Wo ist mein Paket?",
        "de|Ich wende mich an Sie wegen einer Störung der Anlage.",
        "en|I am writing to you because of a failure of the device.",
        "de|Ich war schon da, aber der Laden war zu.",
        "en|I have been waiting since Monday.",
        "en|After two weeks nothing has arrived.",
        "en|Where is my parcel?",
      })
  void aTimeOrAnOccasionIsNoCause(String language, String text) {
    assertThat(reason(text, language)).isEmpty();
  }

  @Test
  void germanAndEnglishWordsAreTheSame() {
    assertThat(CauseTerms.of("Gartenmöbel und Kreditkarte", "de"))
        .isEqualTo(CauseTerms.of("garden furniture and credit card", "en"));
    assertThat(CauseTerms.of("Thermostat T1, Version 4.8.1", "de"))
        .isEqualTo(CauseTerms.of("thermostat t 1 version 4.8.1", "en"));
  }

  @Test
  void sentencesKeepTheirPlaces() {
    String text = "Hallo [NAME_1]! Das Paket ist weg, weil der Fahrer streikt.";
    List<Statement> statements = StatementReader.read(text, "de");
    Statement last = statements.get(statements.size() - 1);
    assertThat(text.substring(last.start(), last.end())).startsWith("Das Paket").endsWith(".");
    assertThat(statements).allSatisfy(s -> assertThat(s.terms()).doesNotContain("name", "1"));
  }

  @Test
  void otherLanguagesHaveWordsButNoCauses() {
    assertThat(reason("Le colis est en retard because grève", "fr")).isEmpty();
    assertThat(StatementReader.read("", "de")).isEmpty();
    assertThat(StatementReader.read("weil", null)).hasSizeLessThanOrEqualTo(1);
  }
}
