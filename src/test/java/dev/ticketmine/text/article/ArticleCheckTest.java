package dev.ticketmine.text.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.mood.PhraseBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCheckTest {
  private static final ArticleCheck CHECK =
      new ArticleCheck(PhraseBook.load(Path.of("conf", "phrases")));

  private static List<Finding> check(String title, String body, String language) {
    return CHECK.check(title, body, language).findings();
  }

  private static List<ArticleRule> rules(String title, String body, String language) {
    return check(title, body, language).stream().map(Finding::rule).distinct().toList();
  }

  private static List<ArticleRule> rules(String body, String language) {
    return rules("", body.replace('|', '\n'), language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Orders and blame, but not what eases, what must be so, or who else is meant.
        "de;Du musst das Gerät neu starten.;du musst",
        "de;Danach müssen Sie das Formular unterschreiben.;müssen sie",
        "de;Dazu musst du dich anmelden.;musst du",
        "de;Sie müssen nichts tun.;",
        "de;Sie müssen nicht auf die Rücksendung warten.;",
        "de;Sie müssen beim Bestellen angemeldet sein.;",
        "de;Die Teile gehören dazu, und sie müssen sauber abgewischt trocknen.;",
        "de;Leider liefern wir nicht auf Inseln.;leider",
        "de;Das geht nicht.;das geht nicht",
        "de;Das geht nicht online, aber am Telefon.;",
        "de;Wenn die Lampe nicht angeht, tauschen Sie die Batterie.;",
        "de;Tippen Sie auf „Leider vergessen“ und dann auf „leider“.;",
        "de;Der Knopf heißt „leider“ und ist grau.;",
        "de;Sie haben vergessen, das Formular zu unterschreiben.;sie haben vergessen",
        "de;Der Fehler liegt meist an falscher Bedienung.;falscher bedienung",
        "de;Haben Sie Ihr Passwort vergessen?;",
        "de;Das steht in unseren AGB.;das steht in unseren agb",
        "en;You must restart the device.;you must",
        "en;You have to print the label.;you have to",
        "en;You must not open the case.;",
        "en;You must be 18 or older.;",
        "en;You have to be signed in when ordering.;",
        "en;You don't have to send back broken pieces.;",
        "en;Unfortunately we do not ship to islands.;unfortunately",
        "en;You failed to sign the form.;you failed to",
        "en;This is usually a user error.;user error",
        "en;Did you forget your password?;",
        "en;This is not possible.;this is not possible",
        "en;This is not possible online, but you can call us.;",
        "en;See our FAQ.;see our faq"
      })
  void asksToRewriteWhatOrdersOrBlames(String language, String body, String phrase) {
    List<Finding> found =
        check("", body, language).stream()
            .filter(finding -> finding.rule() == ArticleRule.PHRASE)
            .toList();
    if (phrase == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.get(0).quote()).isEqualToIgnoringCase(phrase);
      assertThat(found.get(0).hint()).isNotBlank();
      assertThat(found.get(0).why()).isNotBlank();
      assertThat(found.get(0).span().in(body)).isEqualToIgnoringCase(phrase);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de;Wir bearbeiten den Antrag zeitnah.;true",
        "de;Der Ersatz kommt in Kürze.;true",
        "de;Die Erstattung dauert in der Regel etwas länger.;true",
        "de;Die Lieferung dauert in der Regel 3 Werktage.;false",
        "de;In der Regel liegt der Beleg im Paket.;false",
        "de;Sobald das Paket da ist, erstatten wir.;false",
        "de;Wir antworten bald, spätestens nach zwei Werktagen.;false",
        "de;Die Abholung bieten wir gegen Gebühr an.;true",
        "de;Ab einem gewissen Betrag ist der Versand frei.;true",
        "de;Die Abholung bieten wir gegen eine Gebühr von 5 Euro an.;false",
        "de;Der Status lautet „Bald lieferbar“ oder „bald“.;false",
        "de;Senden Sie das Formular rechtzeitig ab.;true",
        "en;We will process the form soon.;true",
        "en;The refund arrives shortly.;true",
        "en;The refund usually takes a little longer.;true",
        "en;The refund usually takes three days.;false",
        "en;The receipt is usually in the parcel.;false",
        "en;As soon as the parcel arrives we refund you.;false",
        "en;Report it no sooner than the next day.;false",
        "en;We refund the money shortly after your return arrives.;false",
        "en;Collection is available for a fee.;true",
        "en;Collection is available for a fee of 5 euros.;false",
        "de;Die Erstattung folgt zeitnah auf eine Prüfung.;true",
        "de;Bald, innerhalb einer Woche, kommt der Ersatz.;false",
        "en;A refund comes shortly, within a week.;false",
        "en;The status reads \"soon\" until then.;false"
      })
  void asksForFiguresOfTimesAndFees(String language, String body, boolean isOpen) {
    assertThat(rules(body, language).contains(ArticleRule.NO_FIGURE)).isEqualTo(isOpen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de;Eine Anleitung finden Sie, wenn Sie hier klicken.;true",
        "de;Bitte klicken Sie hier.;true",
        "de;Weitere Infos hier;true",
        "de;Wählen Sie den Punkt „Hier klicken“ und dann „hier klicken“.;false",
        "de;Klicken Sie auf „Rücksendung anmelden“.;false",
        "de;Das Paket liegt hier in der Filiale.;false",
        "en;Click here for the form.;true",
        "en;You can read more here.;true",
        "en;Click \"Register return\".;false",
        "en;The button says \"Click here\" in blue.;false",
        "en;Parcels from here take two days.;false"
      })
  void asksForLinksThatSayWhereTheyLead(String language, String body, boolean isEmpty) {
    assertThat(rules(body, language).contains(ArticleRule.LINK_TEXT)).isEqualTo(isEmpty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de;Öffnen Sie die App und tippen Sie auf „Konto“. Wählen Sie die Bestellung aus. Klicken Sie auf „Zurücksenden“ und drucken Sie das Etikett.;true",
        "de;Öffne die App. Tippe auf „Konto“, wähle die Bestellung und drück auf „Weiter“.;true",
        "de;Drücken Sie die Taste und halten Sie sie. Ziehen Sie den Stecker, warten Sie kurz und stecken Sie ihn ein.;true",
        "de;Kurz gesagt: Öffnen Sie die App und wählen Sie „Konto“. Drucken Sie das Etikett und kleben Sie es auf.;false",
        "de;Öffnen Sie die App. Wählen Sie „Konto“.;false",
        "de;Die App öffnet sich. Dann wählt das System die Adresse, prüft die Angaben und sendet eine Mail. Danach druckt der Shop das Etikett.;false",
        "de;Wenn Sie die App öffnen, sehen Sie das Konto. Wenn Sie etwas auswählen, drucken wir das Etikett. Sie prüfen es und schicken es ab.;false",
        "de;1. Öffnen Sie die App und melden Sie sich an. Tippen Sie auf „Konto“ und wählen Sie die Bestellung.;false",
        "en;Open the app and sign in to it. Tap Account, choose the order and press Return. Then print the label.;true",
        "en;In short: open the app and choose Account. Print the label, stick it on and drop it off.;false",
        "en;Open the app. Choose Account.;false",
        "en;Open orders are listed first. The app checks them and sends a mail. You print the label and drop it off.;false",
        "en;1. Open the app and go to Account. Choose the order, then press Return and print the label.;false"
      })
  void asksForListsOfSteps(String language, String body, boolean isProse) {
    assertThat(rules(body, language).contains(ArticleRule.STEPS_IN_PROSE)).isEqualTo(isProse);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de;1. Karton öffnen.|2. Teile auslegen.|4. Schrauben anziehen.;true",
        "de;1. Karton öffnen.|3. Teile auslegen.|2. Schrauben anziehen.;true",
        "de;Schritt 1: Karton öffnen.|Schritt 2: Teile auslegen.|Schritt 2: Anziehen.;true",
        "de;1. Karton öffnen.|2. Teile auslegen.|3. Schrauben anziehen.;false",
        "de;1. Karton öffnen.|2. Auslegen.|Ohne Drucker|1. Code zeigen.|2. Beleg nehmen.;false",
        "de;1. November bis 24. Dezember: Rückgabe bis Januar.|31. Januar ist der letzte Tag.;false",
        "de;3. Etage: links klingeln.|7. Etage: rechts klingeln.|9. Etage: oben.;false",
        "en;1. Open the box.|2. Lay out the parts.|4. Tighten the screws.;true",
        "en;Step 1: Open the box.|Step 3: Lay out.|Step 2: Tighten.;true",
        "en;1) Open the box.|2) Lay out the parts.|3) Tighten the screws.;false",
        "en;1. Open the box.|It is heavy.|2. Lay out the parts.|3. Tighten the screws.;false",
        "en;1 item costs 5 euros.|3 items cost 12 euros.|2 sets cost 20 euros.;false"
      })
  void asksForStepsThatCountUp(String language, String body, boolean isWrong) {
    assertThat(rules(body, language).contains(ArticleRule.STEP_NUMBERS)).isEqualTo(isWrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de;Rücksendung anmelden;Herzlich willkommen in unserem Hilfebereich! Rücksendungen melden Sie im Konto an.;PREAMBLE",
        "de;Rücksendung anmelden;In diesem Artikel erfahren Sie, wie Sie eine Rücksendung anmelden. Zuerst öffnen Sie das Konto.;PREAMBLE",
        "de;Rücksendung anmelden;Die Rücksendung melden Sie im Konto an. Das Etikett kommt per E-Mail.;",
        "de;Rücksendung anmelden;Im Konto melden Sie die Rücksendung an. In diesem Artikel erfahren Sie mehr.;",
        "de;Rücksendung anmelden;Unser Haus steht seit jeher für Qualität. Zufriedene Kundinnen und Kunden liegen uns am Herzen. Dann melden Sie im Konto an.;LATE_ANSWER",
        "de;Wo ist mein Paket?;Bis zu fünf Werktage dauert der Weg. Danach suchen wir.;",
        "de;Wie lange kann ich zurückgeben?;Kurz gesagt: einen Monat lang. Gezählt wird ab Zustellung.;",
        "de;Geld zurück;Öffnen Sie das Konto. Tragen Sie dort die Bankverbindung ein.;",
        "en;Register a return;Welcome to our help centre! Returns are registered in your account.;PREAMBLE",
        "en;Register a return;In this article you will learn how to register a return. Open your account first.;PREAMBLE",
        "en;Register a return;You register a return in your account. The label comes by email.;",
        "en;Register a return;Our house has always stood for quality. Happy customers are close to our hearts. Now open the account.;LATE_ANSWER",
        "en;How much is shipping?;Within Germany you pay 4.95 euros. Above that it is free.;",
        "en;Has my return arrived?;In short: look into your account. It shows the state.;",
        "en;Money back;Open your account. Enter your bank details there.;"
      })
  void asksForTheAnswerFirst(String language, String title, String body, ArticleRule rule) {
    List<ArticleRule> found = rules(title, body, language);
    found =
        found.stream()
            .filter(List.of(ArticleRule.PREAMBLE, ArticleRule.LATE_ANSWER)::contains)
            .toList();
    assertThat(found).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de;Öffnen Sie das Konto.|Wählen Sie die Bestellung.|Klicken Sie auf „Stornieren“.;true",
        "de;Öffnen Sie das Konto.|Wählen Sie die Bestellung.|Klicken Sie auf „Stornieren“.|Klappt das nicht, schreiben Sie uns.;false",
        "de;Öffnen Sie das Konto.|Wählen Sie die Bestellung.|Klicken Sie auf „Stornieren“.|Der Knopf fehlt?|Dann ist sie im Lager.;false",
        "de;Melden Sie sich an.|Wählen Sie die Bestellung.|Öffnen Sie die Rechnung.;true",
        "de;Melden Sie sich an.|Wählen Sie die Bestellung.|Öffnen Sie sie.|Sonst melden Sie sich bei uns.;false",
        "de;Öffnen Sie das Konto.|Wählen Sie die Bestellung.|Klicken Sie auf „Ändern“.|Danach geht das nicht mehr.;false",
        "de;Der Versand kostet 4,95 Euro.;false",
        "en;Open your account.|Choose the order.|Click Cancel.;true",
        "en;Open your account.|Choose the order.|Click Cancel.|If it does not work, write to us.;false",
        "en;Open your account.|Choose the order.|Click Cancel.|Contact us with questions.;false",
        "en;Sign in on your phone.|Choose the order.|Open the invoice.;true",
        "en;Sign in on your phone.|Choose the order.|Open the invoice.|Or ask us.;false",
        "en;Delivery costs 4.95 euros.;false"
      })
  void asksWhatToDoIfStepsFail(String language, String body, boolean isMissing) {
    assertThat(rules(body, language).contains(ArticleRule.NO_WAY_OUT)).isEqualTo(isMissing);
  }

  private static final String HARD_DE =
      "Die Inanspruchnahme der Gewährleistungsrechte setzt die unverzügliche schriftliche Anzeige"
          + " offensichtlicher Mängel gegenüber der Kundenserviceabteilung unter Beifügung"
          + " aussagekräftiger Nachweisunterlagen voraus. Die Rückerstattung des Kaufpreises erfolgt"
          + " vorbehaltlich der Durchführung einer ordnungsgemäßen Überprüfung der zurückgesendeten"
          + " Produkte durch autorisierte Mitarbeiterinnen. Nichtberücksichtigung der"
          + " Verpackungsvorschriften kann die Ablehnung entsprechender Ersatzansprüche"
          + " hinsichtlich eingetretener Transportbeschädigungen nach sich ziehen, soweit"
          + " anderweitige Vereinbarungen nicht ausdrücklich getroffen wurden. Maßgeblich bleiben"
          + " hierbei ausschließlich die Beförderungsbestimmungen des beauftragten"
          + " Logistikdienstleistungsunternehmens.";
  private static final String HARD_EN =
      "Entitlement to warranty compensation necessitates immediate written notification of"
          + " identifiable deficiencies accompanied by appropriate documentary evidence."
          + " Reimbursement of expenditure remains conditional upon satisfactory completion of"
          + " verification procedures administered by authorised representatives. Noncompliance"
          + " with packaging specifications may invalidate compensation applications concerning"
          + " transportation damage, notwithstanding alternative contractual arrangements"
          + " explicitly negotiated beforehand with responsible departmental management"
          + " personnel. Applications submitted subsequently necessitate additional"
          + " organisational authorisation, evaluated individually by specialised committees.";

  @Test
  void findsTextsThatAreHardToRead() {
    assertThat(rules(HARD_DE, "de")).contains(ArticleRule.HARD_TO_READ);
    assertThat(rules(HARD_EN, "en")).contains(ArticleRule.HARD_TO_READ);
    assertThat(rules("Öffnen Sie das Konto. Dort steht alles. ".repeat(20), "de"))
        .doesNotContain(ArticleRule.HARD_TO_READ);
    assertThat(rules(HARD_DE.substring(0, 200), "de"))
        .as("too short to tell")
        .doesNotContain(ArticleRule.HARD_TO_READ);
  }

  @Test
  void measuresReadability() {
    String german = "Das Haus ist alt. ".repeat(20).strip();
    Readability easy = CHECK.check("", german, "de").readability();
    assertThat(easy.words()).isEqualTo(80);
    assertThat(easy.sentences()).isEqualTo(20);
    // Four words a sentence, one syllable a word, none longer than six letters.
    assertThat(easy.readingEase()).isEqualTo(180 - 4 - 58.5);
    assertThat(easy.lix()).isEqualTo(4);
    Readability english = CHECK.check("", "The house is empty. ".repeat(20), "en").readability();
    assertThat(english.readingEase()).isEqualTo(97); // 206.835 - 1.015 * 4 - 84.6 * 5 / 4
    assertThat(CHECK.check("", "Kurz.", "de").readability().lix()).isNull();
  }

  @Test
  void findsLongSentencesAndParagraphs() {
    String words = "Wort und ".repeat(13).strip() + ".";
    assertThat(check("", words, "de"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(ArticleRule.LONG_SENTENCE);
              assertThat(finding.value()).isEqualTo(26);
              assertThat(finding.why()).contains("26 Wörter");
            });
    assertThat(rules("Wort und ".repeat(12).strip() + ".", "de")).isEmpty();
    String list = "Wir liefern Stühle, Tische, Bänke, Liegen, Schirme, Kissen und noch " + words;
    assertThat(rules(list, "de")).doesNotContain(ArticleRule.LONG_SENTENCE);
    assertThat(rules("The lamp is on. ".repeat(26), "en"))
        .containsExactly(ArticleRule.LONG_PARAGRAPH);
    assertThat(rules("The lamp is on. ".repeat(24), "en")).isEmpty();
  }

  @Test
  void findsLongArticlesAndThoseWithoutHeadings() {
    String lines = "The lamp is on and it shines.\n".repeat(40);
    assertThat(rules(lines, "en")).containsExactly(ArticleRule.NO_HEADINGS);
    assertThat(rules("How the lamp shines\n" + lines, "en")).isEmpty();
    assertThat(rules("The lamp is on and it shines.\n".repeat(30), "en")).isEmpty();
    assertThat(rules("Wie die Lampe leuchtet\n" + "Die Lampe leuchtet.\n".repeat(300), "de"))
        .containsExactly(ArticleRule.LONG_ARTICLE);
  }

  @Test
  void findsSeveralQuestionsWithLongAnswers() {
    String answer = "Das Paket liegt in der Filiale und wartet.\n".repeat(9);
    String four = ("Wo ist mein Paket?\n" + answer).repeat(4);
    assertThat(rules(four, "de")).contains(ArticleRule.SEVERAL_QUESTIONS);
    String three = ("Wo ist mein Paket?\n" + answer).repeat(3);
    assertThat(rules(three, "de")).doesNotContain(ArticleRule.SEVERAL_QUESTIONS);
    String brief = "Wo ist mein Paket?\nDas Paket liegt in der Filiale.\n".repeat(8);
    assertThat(rules(brief, "de")).doesNotContain(ArticleRule.SEVERAL_QUESTIONS);
  }

  @Test
  void saysNothingAboutOtherLanguagesAndEmptyArticles() {
    assertThat(check("Titel", "Vous devez cliquer ici.", "und")).isEmpty();
    assertThat(check("Titel", " \n ", "de")).isEmpty();
    assertThat(check(null, null, "de")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bald ",
        "sie müssen ",
        "Sie müssen. ",
        "in der regel dauert ",
        "öffnen sie ",
        "„leider“ ",
        "1. a\n",
        "soon ",
        "you must ",
        "usually it takes ",
        "open the ",
        "\"",
        "a-",
        "Wort, "
      })
  void readsTheSameWordsOverAndOver(String words) {
    // Without a line break all is one sentence; a rule that looks back over it would not end.
    for (String language : List.of("de", "en")) {
      String body = words.repeat(40_000);
      assertThat(check("Titel mit Worten", body, language)).hasSizeLessThan(80);
      assertThat(ArticleTerms.of(body, language)).hasSizeLessThan(5);
    }
  }

  @Test
  void cutsQuotesBehindAWord() {
    String sentence = "Die Lampe leuchtet hell und ".repeat(8).strip() + ".";
    assertThat(check("", sentence, "de").get(0).quote())
        .hasSizeLessThan(125)
        .endsWith("hell und Die …");
  }
}
