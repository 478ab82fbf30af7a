package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  private final ReportText german = new ReportText("de");
  private final ReportText english = new ReportText("en");

  @Test
  void writesNumbersAndDatesAsTheLanguageDoes() {
    assertThat(german.range(0.25, 12_345)).isEqualTo("0,3 bis 12.345");
    assertThat(english.range(0.25, 12_345)).isEqualTo("0.3 to 12,345");
    assertThat(english.range(3, 3)).isEqualTo("3");
    assertThat(german.percent(0.345)).isEqualTo("35\u00a0%");
    assertThat(english.percent(0.345)).isEqualTo("35%");
    assertThat(german.date(LocalDate.of(2026, 3, 2))).isEqualTo("02.03.2026");
    assertThat(english.date(LocalDate.of(2026, 3, 2))).isEqualTo("2 Mar 2026");
  }

  @Test
  void countsInTheRightNumber() {
    assertThat(german.conversations(1)).isEqualTo("1 Gespräch");
    assertThat(german.conversations(1_200)).isEqualTo("1.200 Gespräche");
    assertThat(english.conversations(1)).isEqualTo("1 conversation");
    assertThat(english.conversations(2)).isEqualTo("2 conversations");
  }

  @Test
  void namesAttributesAndQuotes() {
    assertThat(german.attribute("product_group", "Lampen")).isEqualTo("Produktgruppe: Lampen");
    assertThat(english.attribute("product_group", "Lampen")).isEqualTo("product group: Lampen");
    assertThat(german.attribute("shelf_number", "7")).isEqualTo("shelf number: 7");
    assertThat(german.quoted(List.of("a", "b"))).isEqualTo("„a“, „b“");
    assertThat(english.quoted("a")).isEqualTo("“a”");
  }
}
