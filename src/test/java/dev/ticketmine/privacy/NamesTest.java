package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private final Redactor redactor = new Redactor(RedactionOptions.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hallo, mein name ist anna schmidt und ich warte. | Hallo, mein name ist [NAME] und ich warte.",
        "lg sabine | lg [NAME]",
        "mfg peter müller | mfg [NAME]",
        "Hi Max, wo ist mein Paket? | Hi [NAME], wo ist mein Paket?",
        "Von: Öztürk, Elif | Von: [NAME]",
        "Ich habe mit Ihrer Kollegin Frau Krüger-Lenz telefoniert. | Ich habe mit Ihrer Kollegin Frau [NAME] telefoniert.",
        "Mein Sohn Leon und meine Frau Ayşe | Mein Sohn [NAME] und meine Frau [NAME]",
        "Anna hat gesagt, dass Julia Meier das klärt. | [NAME] hat gesagt, dass [NAME] das klärt.",
        "Am 12.03.2024 schrieb Peter Schuster: | Am 12.03.2024 schrieb [NAME]:",
        "ich bin Ahmed El-Sayed und warte. | ich bin [NAME] und warte.",
        "Nguyen Van Anh hier. | [NAME] hier.",
        "Name: THOMAS BERGER | Name: [NAME]",
        "Thanks, Priya | Thanks, [NAME]",
        "My wife Susan ordered it. | My wife [NAME] ordered it.",
        "I spoke to Rajesh Kumar yesterday. | I spoke to [NAME] yesterday.",
        "the card holder is john o'neill, thanks | the card holder is [NAME], thanks",
        "Regards M. Hofmann | Regards [NAME]",
        "Kunde: Dinkelmoser, Juergen | Kunde: [NAME]",
        "Bitte Weidenhauser, Sebastian streichen, sebastian.weidenhauser@post.example | Bitte [NAME] streichen, [EMAIL]",
        "Yes hello, Dunsmore is the name | Yes hello, [NAME] is the name",
        "Ja hallo, Wagenknecht am Apparat. Es geht um ein Paket. | Ja hallo, [NAME] am Apparat. Es geht um ein Paket.",
        "Good morning, Dunsmore speaking. | Good morning, [NAME] speaking.",
        "Frankly speaking, this is too slow. | Frankly speaking, this is too slow.",
        "Liebe Frau von und zu Romeroz, danke | Liebe Frau [NAME], danke",
        "All set! ^DaniH | All set! ^[NAME]",
      })
  void findsNames(String text, String redacted) {
    assertThat(redactor.redact(text)).isEqualTo(redacted);
  }

  @Test
  void findsTheNameBetweenClosingAndSignature() {
    String signed = "Mit freundlichen Grüßen\n\n%s\nTel.: 0171 1234567\nHauptstr. 5\n12345 Berlin";
    assertThat(redactor.redact(signed.formatted("Thomas Maximilian Berger")))
        .isEqualTo("Mit freundlichen Grüßen\n\n[NAME]\nTel.: [PHONE]\n[ADDRESS]");
    assertThat(redactor.redact("Kind regards,\n\nTom O'Brien\nLtd"))
        .isEqualTo("Kind regards,\n\n[NAME]\nLtd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Die Schneider Maschine und der Koch Topf sind im Sommer am Berg kaputt.",
        "Max. 3 Stück, Rose Gold, April Angebot, Mark Zahlung.",
        "Meine Frau und mein Sohn warten, die Frau an der Kasse auch.",
        "Danke für die Hilfe! Vielen Dank im Voraus.",
        "Thanks! Great service, best price.",
        "This is the right size, and it's made of denim.",
        "Hier ist der Beweis.",
        "I live near San Francisco.",
        "Hallo Team, hier ist DataVest Advisors. Wir haben eine Frage zu Lynda.com.",
        "Gern stehe ich zur Verfügung. Ich bin Teil von Muster und warte.",
        "Ich bin der Meinung, dass Best Practices zur Einrichtung fehlen.",
        "I would like to know how the tool can be used. Thank you for your time and assistance. We have seen no significant improvement.",
      })
  void leavesWordsAlone(String text) {
    assertThat(redactor.redact(text)).isEqualTo(text);
  }

  @Test
  void keepsWhatTheInstallationKnowsToBeNoPersons() {
    Redactor own = new Redactor(new RedactionOptions(List.of(), List.of("Lotta")));
    assertThat(own.redact("Das Sofa Lotta wackelt, sagt Erika."))
        .isEqualTo("Das Sofa Lotta wackelt, sagt [NAME].");
  }
}
