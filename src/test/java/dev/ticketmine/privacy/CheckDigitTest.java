package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class CheckDigitTest {
  private final Redactor redactor = new Redactor(RedactionOptions.standard());

  @Property
  void findsEveryValidGermanIban(@ForAll @NumericChars @StringLength(18) String account) {
    String iban = iban(account);

    assertThat(IbanRecogniser.isValid(iban)).isTrue();
    assertThat(redactor.redact("Bitte auf " + iban + " buchen"))
        .isEqualTo("Bitte auf [IBAN] buchen");
    assertThat(redactor.redact("Bitte auf " + iban.replaceAll("(.{4})", "$1 ") + " buchen"))
        .isEqualTo("Bitte auf [IBAN] buchen");
  }

  @Property
  void oneWrongDigitBreaksAnIban(
      @ForAll @NumericChars @StringLength(18) String account,
      @ForAll @IntRange(min = 4, max = 21) int position,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    assertThat(IbanRecogniser.isValid(changed(iban(account), position, shift))).isFalse();
  }

  @Property
  void findsEveryCardWithARightCheckDigit(@ForAll @NumericChars @StringLength(15) String digits) {
    String card = luhn(digits);

    assertThat(CardRecogniser.isValid(card)).isTrue();
    assertThat(redactor.redact("Kreditkarte " + card + " belastet"))
        .isEqualTo("Kreditkarte [CARD] belastet");
  }

  @Property
  void oneWrongDigitBreaksACard(
      @ForAll @NumericChars @StringLength(15) String digits,
      @ForAll @IntRange(min = 0, max = 15) int position,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    assertThat(CardRecogniser.isValid(changed(luhn(digits), position, shift))).isFalse();
  }

  @Property
  void findsEveryPlainAddress(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String local,
      @ForAll @AlphaChars @StringLength(min = 2, max = 20) String domain) {
    assertThat(redactor.redact("an " + local + "@" + domain + ".example bitte"))
        .isEqualTo("an [EMAIL] bitte");
  }

  @Property
  void anyTextCanBeRedacted(@ForAll String text) {
    assertThat(redactor.redact(text)).isNotNull();
  }

  private static String iban(String account) {
    int rest = new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
    return "DE%02d%s".formatted(98 - rest, account);
  }

  private static String luhn(String digits) {
    for (char check = '0'; check <= '9'; check++) {
      if (CardRecogniser.isValid(digits + check)) {
        return digits + check;
      }
    }
    throw new IllegalStateException("One check digit fits");
  }

  private static String changed(String number, int position, int shift) {
    int digit = (number.charAt(position) - '0' + shift) % 10;
    return number.substring(0, position) + digit + number.substring(position + 1);
  }
}
