package dev.ticketmine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplePartsTest {
  @Test
  void ibansHaveValidCheckDigits() {
    // The example of ISO 13616 for the United Kingdom.
    assertThat(People.iban("GB", "WEST12345698765432")).isEqualTo("GB82 WEST 1234 5698 7654 32");
    People people = SampleBank.load("sample").people();
    for (int number = 0; number < 50; number++) {
      assertThat(rest(people.person(SampleOptions.DEFAULTS, number).iban())).isEqualTo(1);
    }
  }

  private static int rest(String iban) {
    String compact = iban.replace(" ", "");
    StringBuilder digits = new StringBuilder();
    (compact.substring(4) + compact.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.getNumericValue(c)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
  }

  @Test
  void typosKeepSlotsAndStayReadable() {
    String template = "Wo bleibt meine Bestellung {order} mit den schönen Gartenmöbeln?";
    boolean changed = false;
    for (int n = 0; n < 100; n++) {
      String typed = Typos.in(template, "de", new Dice(1, 9, n));
      assertThat(typed).contains("{order}");
      assertThat(Math.abs(typed.length() - template.length())).isLessThanOrEqualTo(4);
      changed |= !typed.equals(template);
    }
    assertThat(changed).isTrue();
  }

  @Test
  void templatesFillSlotsAndRememberPersonalValues() {
    var values =
        Map.of(
            "order", new Template.Value("LG-12345678", "ORDER"),
            "days", new Template.Value("3", null));
    assertThat(Template.fill("{order} seit {days} Tagen", values))
        .isEqualTo(
            new Template.Filled(
                "LG-12345678 seit 3 Tagen", java.util.List.of(new Pii("ORDER", "LG-12345678"))));
    assertThatThrownBy(() -> Template.fill("{unknown}", values))
        .hasMessage("No value for slot {unknown}");
  }

  @Test
  void christmasIsBusierAndSundayIsQuiet() {
    assertThat(Calendar.orders(LocalDate.of(2025, 12, 9)))
        .isGreaterThan(1.5 * Calendar.orders(LocalDate.of(2025, 10, 7)));
    assertThat(Calendar.contacts(LocalDate.of(2025, 10, 5)))
        .isLessThan(Calendar.contacts(LocalDate.of(2025, 10, 6)));
  }

  @Test
  void momentsGrowWithTheShareAndAnswersKeepOpeningHours() {
    LocalDate sunday = LocalDate.of(2025, 10, 5);
    assertThat(Calendar.moment(sunday, 0)).isEqualTo(sunday.atStartOfDay(Calendar.ZONE));
    assertThat(Calendar.moment(sunday, 0.999999)).isAfter(Calendar.moment(sunday, 0.5));
    ZonedDateTime answer =
        Calendar.inOpeningHours(Calendar.moment(sunday, 0.5), new Dice(1, 1, 1));
    assertThat(answer.toLocalDate()).isEqualTo(LocalDate.of(2025, 10, 6));
    assertThat(answer.getHour()).isBetween(8, 11);
  }

  @Test
  void togetherPartsDoWhatEitherDoes() {
    ReplyFlags answer = ReplyFlags.ofAnswer("Das tut mir leid, wir senden Ersatz.");
    assertThat(answer.apologises()).isTrue();
    assertThat(answer.explains()).isNull();
    ReplyFlags both = answer.with(ReplyFlags.NONE);
    assertThat(both.apologises()).isTrue();
    assertThat(both.thanks()).isFalse();
    assertThat(both.explains()).isNull();
  }
}
