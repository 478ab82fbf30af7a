package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionExtractorTest {
  private final QuestionExtractor extractor = new QuestionExtractor();

  /** First messages: language; text; kind; span of the question. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          de;wo ist mein paket;question;wo ist mein paket
          de;Hallo zusammen, wo bleibt mein Paket?;question;wo bleibt mein Paket?
          de;Guten Tag, ich wüsste gern, ob ihr nach Wien liefert. Danke!;question;ich wüsste gern, ob ihr nach Wien liefert.
          de;Können Sie mir sagen, wann die Bank wieder lieferbar ist?;question;Können Sie mir sagen, wann die Bank wieder lieferbar ist?
          de;Sehr geehrte Damen und Herren ich möchte mein Konto löschen lassen.;request;ich möchte mein Konto löschen lassen.
          de;Bitte stornieren Sie meine Bestellung. Viele Grüße;request;Bitte stornieren Sie meine Bestellung.
          de;Hiermit kündige ich den Newsletter.;request;Hiermit kündige ich den Newsletter.
          de;Könnten Sie mir eine Rechnung mit Firmennamen schicken?;request;Könnten Sie mir eine Rechnung mit Firmennamen schicken?
          de;Ich hätte gern einen Ersatzdeckel für die Kanne.;request;Ich hätte gern einen Ersatzdeckel für die Kanne.
          de;Der Akku der Heckenschere lädt nicht mehr.;problem;Der Akku der Heckenschere lädt nicht mehr.
          de;Die App stürzt beim Koppeln ab. Können Sie mir bitte helfen?;problem;Die App stürzt beim Koppeln ab.
          de;Mein Paket ist überfällig. Wo steckt es? Vielen Dank im Voraus.;question;Mein Paket ist überfällig. Wo steckt es?
          de;Die Kanne ist undicht. Bitte schicken Sie mir eine neue. LG;request;Die Kanne ist undicht. Bitte schicken Sie mir eine neue.
          de;Servus, da Akku hoit ned. Kann ma den tauschen?;question;da Akku hoit ned. Kann ma den tauschen?
          de;Mein Name ist [NAME]. Der Gutschein wird abgelehnt. Meine Kundennummer lautet [CUSTOMER].;problem;Der Gutschein wird abgelehnt.
          de;Moechte die Lieferadresse aendern bitte;request;Moechte die Lieferadresse aendern bitte
          de;Seit dem Update ist die Lampe weg;problem;Seit dem Update ist die Lampe weg
          en;where is my parcel;question;where is my parcel
          en;Hi team, how do I reset my password?;question;how do I reset my password?
          en;Good morning, I was wondering if you ship to Malta.;question;I was wondering if you ship to Malta.
          en;Do you know when the bench is back in stock?;question;Do you know when the bench is back in stock?
          en;Please cancel my order. Kind regards;request;Please cancel my order.
          en;I'd like to change my delivery address.;request;I'd like to change my delivery address.
          en;Could you send me the invoice again?;request;Could you send me the invoice again?
          en;I need a new lid for the kettle;request;I need a new lid for the kettle
          en;The voucher code doesn't work.;problem;The voucher code doesn't work.
          en;My order still hasn't arrived. Can you please help?;problem;My order still hasn't arrived.
          en;The mower is broken. Please refund me. Thanks in advance!;request;The mower is broken. Please refund me.
          en;My name is [NAME]. I was charged twice. My order number is [ORDER].;problem;I was charged twice.
          en;@shop your app keeps crashing on my tablet;problem;your app keeps crashing on my tablet
          en;Hi my name is Sam and I want to return the lamp;request;I want to return the lamp
          en;I am writing to report a problem with the garden pump.;problem;I am writing to report a problem with the garden pump.
          und;Refund;problem;Refund
          """)
  void findsTheOneMatterOfAFirstMessage(
      String language, String text, String kind, String question) {
    List<ExtractedQuestion> found =
        extractor.extract(CustomerMessage.opening(text, language, null));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).question()).isEqualTo(question);
    assertThat(found.get(0).kind()).isEqualTo(kind);
  }

  /** Bars stand between the matters. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          de;Die Kanne tropft. Noch eine Frage: Gibt es die Bank auch in Rot?;Die Kanne tropft.|Noch eine Frage: Gibt es die Bank auch in Rot?
          de;Wo ist mein Paket? Außerdem möchte ich den Newsletter abbestellen.;Wo ist mein Paket?|Außerdem möchte ich den Newsletter abbestellen.
          de;Mein Konto ist gesperrt. Ganz andere Frage, liefert ihr nach Bern?;Mein Konto ist gesperrt.|Ganz andere Frage, liefert ihr nach Bern?
          de;Die Rechnung fehlt. P.S. Wann öffnet euer Laden?;Die Rechnung fehlt.|P.S. Wann öffnet euer Laden?
          de;Die Maschine ist undicht. Außerdem ist der Deckel der Maschine lose.;Die Maschine ist undicht. Außerdem ist der Deckel der Maschine lose.
          de;Das Paket fehlt. Und wann kommt das Paket?;Das Paket fehlt. Und wann kommt das Paket?
          de;Die Kanne tropft. Eine weitere Frgae: habt ihr Filialen in Bern?;Die Kanne tropft.|Eine weitere Frgae: habt ihr Filialen in Bern?
          de;Die Rechnung stimmt nicht. Ausserdm geht mein Rasenmäher nicht mehr an.;Die Rechnung stimmt nicht.|Ausserdm geht mein Rasenmäher nicht mehr an.
          de;mein konto ist gesperrt und noch was anderes wann kommt die bank wieder rein;mein konto ist gesperrt und noch|was anderes wann kommt die bank wieder rein
          de;Zum einen ist die Lampe kaputt, zum anderen fehlt die Rechnung.;Zum einen ist die Lampe kaputt|zum anderen fehlt die Rechnung.
          de;Wo ist mein Paket? Und wie kann ich meine E-Mail-Adresse ändern?;Wo ist mein Paket?|Und wie kann ich meine E-Mail-Adresse ändern?
          de;Mein Paket ist beschädigt. Wie bekomme ich ein Rücksendeetikett?;Mein Paket ist beschädigt. Wie bekomme ich ein Rücksendeetikett?
          de;Wo ist mein Paket? Ist es verloren gegangen?;Wo ist mein Paket? Ist es verloren gegangen?
          en;The kettle leaks. One more qeustion: do you sell gift cards?;The kettle leaks.|One more qeustion: do you sell gift cards?
          en;The invoice is wrong. Additionaly my lawn mower does not start.;The invoice is wrong.|Additionaly my lawn mower does not start.
          en;my account is locked and another thing when is the bench back in stock;my account is locked|and another thing when is the bench back in stock
          en;Where is my parcel? And how do I change my email address?;Where is my parcel?|And how do I change my email address?
          en;My parcel is damaged. How do I get a return label?;My parcel is damaged. How do I get a return label?
          en;Where is my parcel? Is it lost?;Where is my parcel? Is it lost?
          en;The kettle leaks. One more question: do you sell gift cards?;The kettle leaks.|One more question: do you sell gift cards?
          en;Where is my parcel? Also, I want to close my account.;Where is my parcel?|Also, I want to close my account.
          en;I can't log in. On another note, when is the sale?;I can't log in.|On another note, when is the sale?
          en;The pump is loud. Also, the pump leaks.;The pump is loud. Also, the pump leaks.
          """)
  void partsMattersOnlyWhereANewOneBegins(String language, String text, String questions) {
    assertThat(extractor.extract(CustomerMessage.opening(text, language, null)))
        .extracting(ExtractedQuestion::question)
        .containsExactly(questions.split("\\|"));
  }

  @Test
  void takesTheItemsOfAListForMattersOfTheirOwn() {
    String german =
        """
        Ich habe drei Fragen:
        - Wie lange ist die Garantie?
        - Gibt es die Bank in Weiß?
        - Was kostet der Versand nach Wien?""";
    String english = "1. Where is my order?\n2. Why was the voucher not applied?";

    assertThat(extractor.extract(CustomerMessage.opening(german, "de", null))).hasSize(3);
    assertThat(extractor.extract(CustomerMessage.opening(english, "en", null))).hasSize(2);
  }

  /** Later messages after "wo ist mein paket" and the agent's answer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          de;Ja, danke!;0
          de;Meine Bestellnummer ist [ORDER].;0
          de;Ich warte immer noch auf das Paket. Wann bekomme ich Antwort?;0
          de;Gibt es etwas Neues?;0
          de;Das Paket ist gestern angekommen, vielen Dank.;0
          de;Der Name steht groß an der Klingel.;0
          de;Da fällt mir ein Stein vom Herzen, danke!;0
          de;Wann wird er überwiesen?;0
          de;Wurde meine Handynummer denn inzwischen geändert?;0
          de;Noch eine Frage: Verkauft ihr auch Geschenkkarten?;1
          de;Außerdem: Mein Rasenmäher springt nicht mehr an.;1
          de;PS: Der Newsletter soll bitte weg.;1
          en;Thanks, that's great!;0
          en;It is under [EMAIL].;0
          en;Any update on my parcel?;0
          en;I'm still waiting, nobody has replied.;0
          en;Yes, the address is correct.;0
          en;is theer an update on my refund?;0
          en;Have you changed my mobile number yet?;0
          en;One more thing: do you sell gift cards?;1
          en;Also, my lawn mower won't start any more.;1
          """)
  void countsALaterMessageOnlyIfItBringsANewMatter(String language, String text, int count) {
    CustomerMessage message =
        new CustomerMessage(
            text,
            language,
            null,
            false,
            "Ihr Paket ist unterwegs. Your parcel is on its way.",
            "wo ist mein paket\nwhere is my parcel\nIhr Paket ist unterwegs.");

    assertThat(extractor.extract(message)).hasSize(count);
  }

  @Test
  void takesAnAnswerForAnAnswer() {
    CustomerMessage message =
        new CustomerMessage(
            "Hängt der Kabelkanal vielleicht am falschen Stecker?",
            "de",
            null,
            false,
            "Welche Leuchte blinkt?",
            "Das Gerät geht nicht an.");

    assertThat(extractor.extract(message)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "de,Hallo", "de,Guten Morgen!", "de,'Hallo, ist da jemand?'", "de,Vielen Dank!", "de,[NAME]",
    "en,Hi", "en,Hello there", "en,Is anyone there?", "en,Thank you so much!", "en,👍"
  })
  void findsNothingInAGreeting(String language, String text) {
    assertThat(extractor.extract(CustomerMessage.opening(text, language, null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          de;Mein Paket ist nicht angekommen, bitte erstatten Sie mir das Geld.;Mein Paket ist nicht angekommen;bitte erstatten Sie mir das Geld.
          de;Die Bank kam gestern. Sie ist zerkratzt. Ich möchte sie umtauschen.;Sie ist zerkratzt.;Ich möchte sie umtauschen.
          de;Ich habe die Lampe in Grau bestellt. Kann ich noch auf Weiß wechseln?;Ich habe die Lampe in Grau bestellt.;Kann ich noch auf Weiß wechseln?
          en;My parcel never arrived, please refund me.;My parcel never arrived;please refund me.
          en;I ordered the grey lamp. Can I still switch to white?;I ordered the grey lamp.;Can I still switch to white?
          """)
  void tellsWhatHappenedFromWhatIsWanted(
      String language, String text, String happened, String wanted) {
    ExtractedQuestion question =
        extractor.extract(CustomerMessage.opening(text, language, null)).get(0);

    assertThat(question.happened()).isEqualTo(happened);
    assertThat(question.wanted()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      textBlock =
          """
          de;-;Hallo, meine Bestellung [ORDER] vom 3. März für 24,90 € fehlt.;meine Bestellung für fehlt.
          de;-;Ich wollte mal fragen, ob die Bank wetterfest ist. Vielen Dank im Voraus!;die Bank wetterfest ist.
          de;Anfrage;Der Gutschein geht nicht.;Der Gutschein geht nicht.
          de;AW: Gutschein SOMMER;Er wird nicht angenommen.;Gutschein SOMMER. Er wird nicht angenommen.
          de;der gutschein geht nicht.;Der Gutschein geht nicht.;Der Gutschein geht nicht.
          en;-;Hi, could you please tell me whether the bench is weatherproof? Cheers;the bench is weatherproof?
          en;Customer Support Inquiry;The voucher fails. See https://shop.example/x;The voucher fails.
          en;Re: Broken lid;It arrived like that on 3.5.2026.;Broken lid. It arrived like that.
          """)
  void writesASearchTextWithoutWrapping(
      String language, String subject, String text, String search) {
    List<ExtractedQuestion> found =
        extractor.extract(CustomerMessage.opening(text, language, subject));

    assertThat(found.get(0).searchText()).isEqualTo(search);
  }

  @Test
  void takesTheMatterFromTheSubjectIfTheTextIsEmpty() {
    List<ExtractedQuestion> found =
        extractor.extract(CustomerMessage.opening("Hallo", "de", "Wo ist meine Rechnung?"));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).searchText()).startsWith("Wo ist meine Rechnung?");
  }

  @Test
  void keepsTheSearchTextShort() {
    String story =
        "Am Abend stand der Tisch noch im Garten neben der Hecke und dem Beet. ".repeat(12);
    ExtractedQuestion question =
        extractor
            .extract(CustomerMessage.opening(story + "Wann kommt der Ersatz?", "de", null))
            .get(0);

    assertThat(question.searchText().split(" ")).hasSizeLessThanOrEqualTo(60);
    assertThat(question.searchText()).endsWith("Wann kommt der Ersatz?");
    assertThat(question.question().length()).isLessThanOrEqualTo(600);
  }

  @Test
  void returnsNothingForNothing() {
    assertThat(extractor.extract(CustomerMessage.opening(null, "de", null))).isEmpty();
    assertThat(extractor.extract(CustomerMessage.opening("  ", "en", "Invoice"))).isEmpty();
  }

  @Property(tries = 300)
  void neverThrowsAndStaysInsideTheText(@ForAll String text, @ForAll boolean opening) {
    CustomerMessage message = new CustomerMessage(text, "de", "Rechnung?", opening, "Ja?", "Hallo");
    int end = 0;
    for (ExtractedQuestion question : extractor.extract(message)) {
      assertThat(question.start()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(question.start(), question.end())).isEqualTo(question.question());
      assertThat(question.searchText()).isNotBlank();
      end = question.end();
    }
  }
}
