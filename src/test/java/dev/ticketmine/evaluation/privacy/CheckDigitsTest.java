package dev.ticketmine.evaluation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.sample.Dice;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected digits are those of published examples. */
class CheckDigitsTest {
  private static final int CASES = 500;

  @Test
  void agreesWithPublishedExamples() {
    assertThat(CheckDigits.iban("DE", "370400440532013000")).isEqualTo("89");
    assertThat(CheckDigits.iban("GB", "WEST12345698765432")).isEqualTo("82");
    assertThat(CheckDigits.luhn("411111111111111")).isEqualTo(1);
    assertThat(CheckDigits.luhn("37828224631000")).isEqualTo(5);
    assertThat(CheckDigits.mod1110("8609574271")).isEqualTo(9);
    assertThat(CheckDigits.pension("15070649C10")).isEqualTo(3);
    assertThat(CheckDigits.health("A12345678")).isEqualTo(0);
    assertThat(CheckDigits.document("L01X00T47")).isEqualTo(1);
    assertThat(CheckDigits.austrianVat("1358562")).isEqualTo(7);
    assertThat(CheckDigits.parcel("47312482")).isEqualTo(9);
  }

  @Test
  void accountsAreValidAndMistypedOnesAreNot() {
    IntStream.range(0, CASES)
        .forEach(
            n -> {
              Dice dice = new Dice(1, 1, n);
              assertThat(CheckDigits.isIban(AccountMaker.plainIban("de", dice))).isTrue();
              String mistyped = AccountMaker.mistypedIban("en", dice).replaceAll("[^A-Z0-9]", "");
              assertThat(CheckDigits.isIban(mistyped)).as(mistyped).isFalse();
            });
  }

  @Test
  void cardsAndTaxNumbersEndInTheirCheckDigit() {
    IntStream.range(0, CASES)
        .forEach(
            n -> {
              Dice dice = new Dice(1, 2, n);
              String card = AccountMaker.plainCard(dice);
              String head = card.substring(0, card.length() - 1);
              assertThat(card).endsWith(String.valueOf(CheckDigits.luhn(head)));
              String tax = IdMaker.plainTaxId(dice);
              assertThat(tax).hasSize(11).doesNotStartWith("0");
              assertThat(tax.substring(0, 10).chars().distinct().count()).isEqualTo(9);
              String pension = IdMaker.plainPension(dice);
              assertThat(pension).hasSize(12).matches("\\d{8}[A-Z]\\d{3}");
            });
  }
}
