package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.text.Figures.Figure;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Versand kostet 4,95 Euro. | 4.95 | euro",
        "de | Ab 59 € liefern wir frei. | 59 | euro",
        "de | Ab 1.500,00 Euro in Raten. | 1500 | euro",
        "de | Sie haben 30 Tage Zeit. | 30 | tag",
        "de | Das dauert 3 bis 5 Werktage. | 3-5 | werktag",
        "de | Die Reparatur dauert drei Werktage. | 3 | werktag",
        "de | Es gelten 7,9 Prozent Zins. | 7.9 | percent",
        "de | Mit Version 4.2 geht es. | 4.2 | version",
        "en | Delivery is 4.95 euros. | 4.95 | euro",
        "en | Delivery is €4.90 today. | 4.9 | euro",
        "en | From 1,500 euros on. | 1500 | euro",
        "en | Within 14 days of delivery. | 14 | day",
        "en | It takes 3 to 5 working days. | 3-5 | working day",
        "en | It takes three working days. | 3 | working day",
        "en | You save 10% today. | 10 | percent",
      })
  void findsFiguresWithTheirUnit(String language, String text, String value, String unit) {
    assertThat(Figures.of(text, language))
        .extracting(Figure::value, Figure::unit)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(value, unit));
  }

  @Test
  void inflectionDoesNotMatter() {
    assertThat(Figures.of("innerhalb von 30 Tagen", "de").get(0).unit())
        .isEqualTo(Figures.of("30 Tage Zeit", "de").get(0).unit());
    assertThat(Figures.of("30-day limit", "en").get(0).unit())
        .isEqualTo(Figures.of("30 days", "en").get(0).unit());
  }

  @Test
  void saysWhereTheyStand() {
    String text = "Sie haben 30 Tage Zeit.";
    Figure figure = Figures.of(text, "de").get(0);
    assertThat(text.substring(figure.start(), figure.end())).isEqualTo("30 Tage");
  }

  @Test
  void numbersWithoutAUnitAreNone() {
    assertThat(Figures.of("Bestellung 4711.", "de")).isEmpty();
    assertThat(Figures.of("", "en")).isEmpty();
  }

  @Property(tries = 200)
  void takesAnyText(@ForAll String text) {
    for (String language : List.of("de", "en")) {
      Figures.of(text, language).forEach(f -> assertThat(f.end()).isGreaterThan(f.start()));
    }
  }

  @Test
  void endlessRowsOfDigitsTakeNoTime() {
    assertThat(Figures.of("1.".repeat(20_000), "de")).isEmpty();
    assertThat(Figures.of("12 ".repeat(20_000), "en")).isEmpty();
  }
}
