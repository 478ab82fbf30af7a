package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
  private final Redactor redactor = new Redactor(RedactionOptions.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "86095742719 und mehr | [TAX_ID] und mehr",
        "Meine Steuer-ID ist 86 095 742 710 | Meine Steuer-ID ist [TAX_ID]",
        "USt-IdNr. DE136695976 | USt-IdNr. [VAT_ID]",
        "UID: ATU12345675 | UID: [VAT_ID]",
        "65 170839 J 003 | [SOCIAL_SECURITY]",
        "AHV 756.9217.0769.85 | AHV [SOCIAL_SECURITY]",
        "my SSN is 536-22-8726 | my SSN is [SOCIAL_SECURITY]",
        "NI number QQ 12 34 56 C | NI number [SOCIAL_SECURITY]",
        "KVNR A123456780 | KVNR [HEALTH_INSURANCE]",
        "Personalausweis L01X00T471 | Personalausweis [ID_CARD]",
        "passport number C01X0006H | passport number [ID_CARD]",
        "Ausweis Nr. LXMCKVTPW | Ausweis Nr. [ID_CARD]",
        "Auweis L01X00T47, mehr nicht | Auweis [ID_CARD], mehr nicht",
        "Perosnalausweis Nr. L01X00T47 | Perosnalausweis Nr. [ID_CARD]",
        "my idetnity card is L01X00T47 | my idetnity card is [ID_CARD]",
        "Kennzeichen M-AB 1234 | Kennzeichen [PLATE]",
        "mein Auto HH XY 12 | mein Auto [PLATE]",
        "BIC COBADEFFXXX | BIC [BIC]",
        "Mein Passwort lautet Sommer2024! | Mein Passwort lautet [SECRET]",
        "Passwort: Sonnenblume | Passwort: [SECRET]",
        "the token is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc | the token is [SECRET]",
        "key sk_test_4eC39HqLyjWDarjtT1zdp7dc | key [SECRET]",
        "Ich bin am 12.03.1985 geboren. | Ich bin am [BIRTHDAY] geboren.",
        "name at gmail dot com | [EMAIL]",
        "max @ gmx.de | [EMAIL]",
        "max.muster at gmail.com | [EMAIL]",
        "ich wohne in der hauptstr. 5, 50667 köln | ich wohne in der [ADDRESS]",
        "in 10115 Berlin und 8001 Zürich | in [ADDRESS] und [ADDRESS]",
        "Rue de Lausanne 12, 1202 Genève | [ADDRESS]",
        "Flat 3, 24 Park Road, Leeds LS1 4AB | [ADDRESS]",
        "123 Main St, Apt 4B, Springfield, IL 62704 | [ADDRESS]",
        "I live at 12 high street | I live at [ADDRESS]",
        "Lieferadresse: Am Alten Markt 12 | Lieferadresse: [ADDRESS]",
      })
  void findsIdentifiers(String text, String redacted) {
    assertThat(redactor.redact(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Das Modell KM-5000 mit USB-C 3 und IP-X 4",
        "Parkplatz 12 ist frei, im Mai 2024 um 14:30 Uhr, auf Seite 3",
        "Ich brauche ein Passwort, weil mein Passwort nicht geht.",
        "Gehäuse L01X00T47 passt nicht",
        "Firmware X12XE und 50000 Euro in 2024",
        "LIEFERDETAILS fehlen, DIENSTAGS auch",
      })
  void leavesOtherThingsAlone(String text) {
    assertThat(redactor.redact(text)).isEqualTo(text);
  }

  @Test
  void checkDigitsCountWhereNothingAnnouncesAnIdentifier() {
    assertThat(CheckDigits.isTaxId("86095742719")).isTrue();
    assertThat(CheckDigits.isTaxId("86095742718")).isFalse();
    assertThat(CheckDigits.isPensionNumber("65170839J003")).isTrue();
    assertThat(CheckDigits.isPensionNumber("65170839J004")).isFalse();
    assertThat(CheckDigits.isHealthInsuranceNumber("A123456780")).isTrue();
    assertThat(CheckDigits.isHealthInsuranceNumber("A123456781")).isFalse();
    assertThat(CheckDigits.isIdCard("L01X00T471")).isTrue();
    assertThat(CheckDigits.isIdCard("L01X00T472")).isFalse();
    assertThat(CheckDigits.isSwissInsuranceNumber("7569217076985")).isTrue();
    assertThat(CheckDigits.isSwissInsuranceNumber("7569217076986")).isFalse();
  }
}
