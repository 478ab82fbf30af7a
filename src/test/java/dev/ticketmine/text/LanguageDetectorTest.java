package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = LanguageDetector.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wo ist mein Paket?|de
          wo bleibt meine ware|de
          Rechnung fehlt|de
          App stürzt ab|de
          Kaffeemaschine undicht|de
          passwort vergessen|de
          Ich moechte mein Konto loeschen, bitte um Bestaetigung.|de
          I hob mei Packerl ned kriegt, wann kommt des endlich?|de
          Where is my parcel?|en
          voucher code not working|en
          App crashes on login|en
          forgot password|en
          I'd like to cancel my order, please.|en
          Das Update ist down, please fix it, I can't use the app anymore|en
          Bonjour, je n'ai pas reçu mon colis et je voudrais un remboursement|und
          Buenos días, no puedo acceder a mi cuenta desde ayer|und
          Goedemorgen, waar is mijn pakket? Ik heb het nog niet ontvangen|und
          [ORDER] [NAME]|und
          12345|und
          """)
  void tellsGermanEnglishAndTheRestApart(String text, String language) {
    assertThat(detector.detect(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"  ", "?!", "👍"})
  void doesNotGuessWithoutWords(String text) {
    assertThat(detector.detect(text)).isEqualTo("und");
  }
}
