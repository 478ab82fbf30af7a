package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private final Redactor redactor = new Redactor(RedactionOptions.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Schreiben Sie an anna.beispiel@muster-shop.de bitte.     | Schreiben Sie an [EMAIL] bitte.
          Meine Mail: anna (at) firma punkt de                     | Meine Mail: [EMAIL]
          write to ben at mail dot example dot com                 | write to [EMAIL]
          Look at example.com today                                | Look at example.com today
          Rückruf unter 0176 12345678 bitte                        | Rückruf unter [PHONE] bitte
          Tel.: +49 (0)30 / 123 45-67                              | Tel.: [PHONE]
          Meine Nummer in Wien ist 0664 1234567                    | Meine Nummer in Wien ist [PHONE]
          Natel 079 123 45 67                                      | Natel [PHONE]
          call me on (555) 123-4567 please                         | call me on [PHONE] please
          Am 01.02.2026 um 08:00 Uhr bestellt                      | Am 01.02.2026 um 08:00 Uhr bestellt
          IBAN DE89 3704 0044 0532 0130 00 bitte                   | IBAN [IBAN] bitte
          Auf AT611904300234573201 überweisen                      | Auf [IBAN] überweisen
          Mein Konto DE00 3704 0044 0532 0130 00                   | Mein Konto [IBAN]
          Karte 4111 1111 1111 1111 abgelehnt                      | Karte [CARD] abgelehnt
          card ending **** **** **** 4242                          | card ending [CARD]
          Von 192.168.10.25 kein Zugriff                           | Von [IP] kein Zugriff
          Seit Version 4.12.0.1 stürzt die App ab                  | Seit Version 4.12.0.1 stürzt die App ab
          Siehe https://shop.example/k?id=7&m=a@b.de.              | Siehe [URL].
          Meine Bestellnummer lautet LG-2026-00417                 | Meine Bestellnummer lautet [ORDER]
          Order #10293 never arrived                               | Order [ORDER] never arrived
          Rechnung RE-2026-00123 ist falsch                        | Rechnung [ORDER] ist falsch
          Die KM-5000 verliert Wasser                              | Die KM-5000 verliert Wasser
          Das Paket 00340434161094015902 fehlt                     | Das Paket [ORDER] fehlt
          Danke @MusterHilfe                                       | Danke [HANDLE]
          Ich wohne Lindenstraße 12a, 10969 Berlin                 | Ich wohne [ADDRESS]
          I live at 12 Elm Grove Road, Leeds                       | I live at [ADDRESS]
          Es sind 10000 Kunden betroffen                           | Es sind 10000 Kunden betroffen
          Ich bin geboren am 12.03.1980                            | Ich bin geboren am [BIRTHDAY]
          Mein Passwort lautet Sommer2024! danke                   | Mein Passwort lautet [SECRET] danke
          The PIN is 4711                                          | The PIN is [SECRET]
          Ich habe mein Passwort vergessen                         | Ich habe mein Passwort vergessen
          Mein Gutscheincode ABCD-1234 geht nicht                  | Mein Gutscheincode [VOUCHER] geht nicht
          Der Gutscheincode lautet HRGV-WMNZ-LMLJ                  | Der Gutscheincode lautet [VOUCHER]
          The voucher code FRIENDS-FYZPFC fails                    | The voucher code [VOUCHER] fails
          The promo code decision-making fails                     | The promo code decision-making fails
          Tel.06102-814767, Fax:06102-3697273                      | Tel.[PHONE], Fax:[PHONE]
          Zentrale 0384162839550-0, +49 89 26501                   | Zentrale [PHONE], [PHONE]
          An (06182) 29 56 15 48-166 oder 1-518-452-9039           | An [PHONE] oder [PHONE]
          Aus Mexiko (518 452 9039) und 0049 1590 50731084         | Aus Mexiko ([PHONE]) und [PHONE]
          Links der Woche (06.08.2015), 02. 01. 2016               | Links der Woche (06.08.2015), 02. 01. 2016
          Order #4457-28 is late                                   | Order [ORDER] is late
          nun Uhlandstraße 18 in 6704 Wiener Neustadt              | nun [ADDRESS]
          Karl-Marx-Str. 57a und +44 7199 954115                   | [ADDRESS] und [PHONE]
          write to me at jo(dot)doe AT mail(dot)example, please    | write to [EMAIL], please
          Mail: u.muster ät firma . ch                             | Mail: [EMAIL]
          """)
  void findsCheckableIdentifiers(String text, String redacted) {
    assertThat(redactor.redact(text)).isEqualTo(redacted);
    assertThat(redactor.redact(redacted)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Hallo Frau Weber, wo bleibt es?          | Hallo Frau [NAME], wo bleibt es?
          Sehr geehrter Herr Dr. von der Heide,    | Sehr geehrter Herr Dr. [NAME],
          Dear Mr Smith, where is it?              | Dear Mr [NAME], where is it?
          Hi Anna, danke!                          | Hi [NAME], danke!
          Hallo liebes Team, danke!                | Hallo liebes Team, danke!
          Sehr geehrte Damen und Herren,           | Sehr geehrte Damen und Herren,
          Hello there, what is up?                 | Hello there, what is up?
          Mein Name ist Ben Sample und ich warte.  | Mein Name ist [NAME] und ich warte.
          Hier spricht Anna Beispiel.              | Hier spricht [NAME].
          Hi, I'm Ben, and I need help             | Hi, I'm [NAME], and I need help
          I'm Sorry, but no                        | I'm Sorry, but no
          Alles gut. Viele Grüße, Anna Beispiel    | Alles gut. Viele Grüße, [NAME]
          It works. Kind regards, Ben              | It works. Kind regards, [NAME]
          Vielen Dank                              | Vielen Dank
          Please DM us. ^KC                        | Please DM us. ^[NAME]
          Ich sprach mit Sabine Muster gestern.    | Ich sprach mit [NAME] gestern.
          Die Kaffeemaschine Bella tropft.         | Die Kaffeemaschine Bella tropft.
          """)
  void findsNamesByTheirContext(String text, String redacted) {
    assertThat(redactor.redact(text)).isEqualTo(redacted);
  }

  @Test
  void keepsNullAndBlank() {
    assertThat(redactor.redact(null)).isNull();
    assertThat(redactor.redact("  ")).isEqualTo("  ");
  }

  @Test
  void takesALabelForContext() {
    assertThat(redactor.redact("12345", TextPlace.field("order_number"))).isEqualTo("[ORDER]");
    assertThat(redactor.redact("4.12.0.1", TextPlace.field("app_version"))).isEqualTo("4.12.0.1");
    assertThat(redactor.redact("Paketfuchs", TextPlace.field("carrier"))).isEqualTo("Paketfuchs");
  }

  @Test
  void unifiesForeignPlaceholders() {
    assertThat(redactor.redact("Dear <name>, call <tel_num> or [Kundenname], not [T]"))
        .isEqualTo("Dear [NAME], call [PHONE] or [NAME], not [T]");
  }

  @Test
  void learnsNumbersAndNamesOfTheInstallation() {
    Redactor own = new Redactor(new RedactionOptions(List.of("ZX\\d{3}Q"), List.of("Lindgrün")));

    assertThat(own.redact("Hallo Lindgrün, zu ZX123Q")).isEqualTo("Hallo Lindgrün, zu [ORDER]");
  }

  @Test
  void refusesAWrongPattern() {
    assertThatThrownBy(() -> new RedactionOptions(List.of("(a"), List.of()))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "privacy.number-patterns holds '(a', which is no regular expression: Unclosed group."
                + " Correct it.");
  }

  @Test
  void makesLinksWithoutPersonalParts() {
    assertThat(
            new WebAddresses()
                .links(
                    "www.Shop.example/hilfe/paket?mail=x, https://a:b@shop.example:8080/konto/4711998877/x und https://shop.example/hilfe/"))
        .containsExactly(
            "https://www.shop.example/hilfe/paket",
            "https://shop.example/konto",
            "https://shop.example/hilfe");
  }

  @Test
  void numbersOfHelpArticlesStayInLinks() {
    assertThat(
            new WebAddresses()
                .links(
                    "https://x.example/hc/de/articles/360001234567-Retoure-von-Anna?x=1 und"
                        + " https://x.example/article/4711 und https://x.example/articles/anna@x.example"
                        + " und https://x.example/articles/4711998877x/y"))
        .containsExactly(
            "https://x.example/hc/de/articles/360001234567",
            "https://x.example/article/4711",
            "https://x.example/articles");
  }

  @Test
  void keysInPathsAreNoLinksWhetherOrNotTheyHaveDigits() {
    WebAddresses addresses = new WebAddresses();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder key = new StringBuilder();
      for (int place = 0; place < 28; place++) {
        char letter = (char) ('a' + random.nextInt(26));
        key.append(random.nextBoolean() ? letter : Character.toUpperCase(letter));
      }
      assertThat(addresses.links("https://shop.example/verify/" + key))
          .containsExactly("https://shop.example/verify");
    }
    for (String page :
        List.of("Rechnungsadresse-aendern", "HowToReturnYourOrder", "FAQ-Rueckgabe-und-Umtausch")) {
      assertThat(addresses.links("https://shop.example/hilfe/" + page))
          .containsExactly("https://shop.example/hilfe/" + page);
    }
  }
}
