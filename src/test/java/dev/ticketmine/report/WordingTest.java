package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Control ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Wording german = Wording.of("de");
  private final Wording english = Wording.of("en");

  @Test
  void bothLanguagesHaveTheSameKeysAndArguments() {
    ResourceBundle de = ResourceBundle.getBundle("report.messages", Locale.GERMAN, ALONE);
    ResourceBundle en = ResourceBundle.getBundle("report.messages", Locale.ENGLISH, ALONE);
    assertThat(de.keySet()).isEqualTo(en.keySet());
    for (String key : de.keySet()) {
      for (String argument : new String[] {"{0}", "{1}", "{2}", "{3}", "{4}"}) {
        assertThat(de.getString(key).contains(argument))
            .as(key + argument)
            .isEqualTo(en.getString(key).contains(argument));
      }
    }
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    assertThat(german.number(1_234_567)).isEqualTo("1.234.567");
    assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(german.decimal(1234.56)).isEqualTo("1.234,6");
    assertThat(english.decimal(null)).isEqualTo("–");
  }

  @Test
  void writesTheSign() {
    assertThat(german.signed(0.257)).isEqualTo("+0,26");
    assertThat(english.signed(-0.5)).isEqualTo("\u22120.50");
  }

  @Test
  void writesSharesWithADecimalOnlyBelowTen() {
    assertThat(german.percent(0.0349)).isEqualTo("3,5\u00a0%");
    assertThat(english.percent(0.349)).isEqualTo("35%");
    assertThat(english.percent(0.0)).isEqualTo("0%");
  }

  @Test
  void writesRangesWithEqualDecimalsAndOnceIfBothEndsAreTheSame() {
    assertThat(german.range(2.3, 4.0)).isEqualTo("2,3\u00a0–\u00a04,0");
    assertThat(german.range(2.0, 4.0)).isEqualTo("2\u00a0–\u00a04");
    assertThat(english.range(8.0, 8.0)).isEqualTo("8");
    assertThat(english.range(null, null)).isEqualTo("–");
  }

  @Test
  void writesMinutesInTheLargestFittingUnit() {
    assertThat(german.minutes(61.0)).isEqualTo("61\u00a0Min.");
    assertThat(german.minutes(254.2)).isEqualTo("4,2\u00a0Std.");
    assertThat(english.minutes(12_340.0)).isEqualTo("8.6\u00a0days");
  }

  @Test
  void writesDates() {
    LocalDate date = LocalDate.of(2026, 3, 2);
    assertThat(german.date(date)).isEqualTo("2. März 2026");
    assertThat(english.date(date)).isEqualTo("2 March 2026");
    assertThat(german.date(null)).isEqualTo("–");
  }

  @Test
  void fallsBackToTheValueItself() {
    assertThat(german.name("channel", "phone")).isEqualTo("Telefon");
    assertThat(german.name("attribute", "shelf_number")).isEqualTo("shelf number");
    assertThat(german.name("attribute", null)).isEqualTo("–");
  }

  @Test
  void putsArgumentsInOnceOnly() {
    assertThat(english.text("quality.floor", "{0}")).contains("fewer than {0} customers");
    assertThat(english.text("chart.week", "{1}", "x")).isEqualTo("Week of {1}: x");
  }
}
