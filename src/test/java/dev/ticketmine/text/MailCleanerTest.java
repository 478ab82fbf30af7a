package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailCleanerTest {
  private static final String ASK = "Hallo,\nwo bleibt meine Gartenbank?";
  private static final String ASK_EN = "Hello,\nwhere is my garden bench?";

  private final MailCleaner cleaner = new MailCleaner();

  static Stream<Arguments> mails() {
    return Stream.of(
        // a name does not stay behind without the closing that tells what it is
        mail(
            ASK + "\n\nThanks in advance and best wishes\nOluchi Mensah\nE-mail: a@b.example",
            ASK + "\n\nThanks in advance and"),
        mail(
            ASK + "\n\nDanke und Gruß\nCan Wójcik\nTel. 0171 1234567",
            ASK + "\n\nDanke und Gruß\nCan Wójcik\nTel. 0171 1234567"),
        mail(
            ASK + "\n\nBeste Grüße\nCan Wójcik\nTel. 0171 1234567",
            ASK + "\n\nBeste Grüße\nCan Wójcik\nTel. 0171 1234567"),
        mail(ASK + " Viele Grüße\nWann kommt die Antwort?", ASK + "\nWann kommt die Antwort?"),
        // quoted replies
        mail(
            ASK + "\n\nAm 01.03.2026 um 09:49 schrieb Support <a@b.example>:\n> alt\n> älter", ASK),
        mail(
            ASK + "\n\nAm Montag, den 2. März 2026 um 9:49 schrieb Lindgrün Service:\nalt\nälter",
            ASK),
        mail(ASK + "\n\nAm 01.03.2026 um 09:49 schrieb\nSupport Team <a@b.example>:\n> alt", ASK),
        mail(
            ASK
                + "\n\n-----Ursprüngliche Nachricht-----\nVon: A\nGesendet: heute\nAn: B\nBetreff: C\n\nalt",
            ASK),
        mail(
            ASK
                + "\n\nVon: A <a@b.example>\nGesendet: Montag, 2. März 2026\nAn: B\nBetreff: C\n\nalt",
            ASK),
        mail(
            ASK_EN
                + "\n\nOn Mon, 2 Mar 2026 at 09:49, Support <a@b.example> wrote:\n> old\n> older",
            ASK_EN),
        mail(
            ASK_EN
                + "\n\n-----Original Message-----\nFrom: A\nSent: today\nTo: B\nSubject: C\n\nold",
            ASK_EN),
        mail(ASK_EN + "\n\nFrom: A <a@b.example>\nSent: Monday\nTo: B\nSubject: C\n\nold", ASK_EN),
        mail(
            "Am 1.3.2026 schrieb Support:\n> Welche Farbe?\nGrün.\n> Welche Größe?\nDie große.",
            "Grün.\nDie große."),
        mail(
            "> Which colour?\nGreen, please.\n> Which size?\nThe big one.",
            "Green, please.\nThe big one."),
        // a mail that only forwards another one keeps it
        mail(
            "Von: A <a@b.example>\nGesendet: heute\nAn: B\nBetreff: C\n\nWo ist mein Paket?",
            "Wo ist mein Paket?"),
        mail(
            "---------- Forwarded message ---------\nFrom: A\nDate: today\nSubject: C\nTo: B\n\nWhere is it?",
            "Where is it?"),
        // signatures
        mail(ASK + "\n\nMit freundlichen Grüßen\nErika Beispiel\nTel. 0123 456789", ASK),
        mail(ASK + "\n\nViele Grüße aus Köln\nErika", ASK),
        mail(ASK + "\nLG", ASK),
        mail(ASK + "\n\nMfG E. Beispiel", ASK),
        mail(ASK + "\n\n-- \nBeispiel GmbH\nBeispielweg 3\n12345 Beispielstadt", ASK),
        mail(ASK_EN + "\n\nKind regards,\nSam Sample\n+44 20 7946 0000", ASK_EN),
        mail(ASK_EN + "\n\nBest wishes\n[NAME]", ASK_EN),
        mail(ASK_EN + "\n\nYours sincerely\nS. Sample", ASK_EN),
        mail("The lid is missing.\n\nThanks,\nSam", "The lid is missing.\n\nThanks,"),
        mail("Alles gelöst. Danke! Viele Grüße, [NAME]", "Alles gelöst. Danke!"),
        mail(
            "Der Deckel fehlt.\nLG Erika\n\nP.S. Bitte schnell.",
            "Der Deckel fehlt.\nP.S. Bitte schnell."),
        mail(
            "Der Deckel fehlt.\nViele Grüße\nErika\n\nUnd wann kommt eigentlich die Rechnung?",
            "Der Deckel fehlt.\nUnd wann kommt eigentlich die Rechnung?"),
        // programs, footers, macros
        mail(ASK + "\n\nVon meinem iPhone gesendet", ASK),
        mail(ASK + "\n\nGesendet mit der Beispiel-Mail-App", ASK),
        mail(ASK_EN + "\n\nSent from my Example Phone", ASK_EN),
        mail(ASK_EN + "\n\nGet Outlook for Android", ASK_EN),
        mail(
            ASK
                + "\n\nVertraulichkeitshinweis: Diese Mail ist nur für den Empfänger.\nBitte löschen.",
            ASK),
        mail(
            ASK
                + "\n\nGeschäftsführer: E. Beispiel\nRegistergericht: Amtsgericht Beispielstadt HRB 1",
            ASK),
        mail(
            ASK_EN + "\n\nThis e-mail is confidential and intended for the addressee only.",
            ASK_EN),
        mail("##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein -##\n" + ASK, ASK),
        mail("## Please type your reply above this line ##\n" + ASK_EN, ASK_EN),
        // HTML and escapes
        mail("<p>Hallo,</p><p>wo ist <b>es</b>?</p>", "Hallo,\n\nwo ist es?"),
        mail(
            "<div>Hi<br>the lid&nbsp;is off</div><blockquote>old</blockquote>",
            "Hi\nthe lid is off"),
        mail(
            "<style>p{color:red}</style><ul><li>Deckel</li><li>Griff</li></ul>",
            "- Deckel\n- Griff"),
        mail("Gr&uuml;ne Bank &amp; Tisch", "Grüne Bank & Tisch"),
        mail("Preis < 5 und > 3, <name>", "Preis < 5 und > 3, <name>"),
        mail("Hallo\\nwo ist es?\\r\\nBitte melden", "Hallo\nwo ist es?\nBitte melden"),
        mail("Der Pfad ist C:\\neu\\nummer", "Der Pfad ist C:\\neu\\nummer"),
        // nothing else was written
        mail("Mit freundlichen Grüßen", "Mit freundlichen Grüßen"),
        mail("> nur ein Zitat", "nur ein Zitat"),
        mail("Von meinem iPhone gesendet", "Von meinem iPhone gesendet"),
        mail("Vielen Dank!", "Vielen Dank!"));
  }

  @ParameterizedTest
  @MethodSource("mails")
  void keepsWhatTheAuthorWrote(String raw, String expected) {
    assertThat(cleaner.clean(raw)).isEqualTo(expected);
  }

  @Test
  void returnsAnEmptyTextForNothing() {
    assertThat(cleaner.clean(null)).isEmpty();
    assertThat(cleaner.clean(" \n ")).isEmpty();
  }

  @Property(tries = 300)
  void neverLosesAWholeMessage(@ForAll String raw) {
    String visible = raw.replaceAll("[\\p{C}\\p{Z}\\s]", "");
    if (visible.matches("[\\p{L}]{3,}")) {
      assertThat(cleaner.clean(raw)).isNotBlank();
    } else {
      assertThat(cleaner.clean(raw)).isNotNull();
    }
  }

  private static Arguments mail(String raw, String expected) {
    return Arguments.of(raw, expected);
  }

  @Test
  void doesNotFailOnLongRepetitions() {
    for (String unit : new String[] {"viele ", "#", "<br>", "> ", "lg\n", "1 "}) {
      assertThat(new MailCleaner().clean(unit.repeat(20_000) + "Paket fehlt")).contains("Paket");
    }
  }
}
