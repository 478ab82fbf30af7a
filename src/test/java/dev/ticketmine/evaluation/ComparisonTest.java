package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final LabelledTexts TEXTS =
      new LabelledTexts(
          List.of("a", "b", "c", "d"),
          List.of("parcel", "parcel", "refund", "refund"),
          List.of("de", "en", "de", "en"),
          0);

  private static Comparison.Row row(String name, double speed, String... topics) {
    return new Comparison.Row(
        name, TextScores.of(TEXTS, TEXTS.languages(), topics, new boolean[4]), speed);
  }

  @Test
  void printsARowPerWayAndColumnsPerLanguage() {
    Comparison comparison =
        new Comparison(
            List.of(
                row("all parts", 99.6, "1", "1", "2", "2"), row("graph", 8, "1", "1", "1", "1")));

    assertThat(comparison.table().lines())
        .containsExactly(
            "off or exchanged    ACC all    NMI all  topics     ACC de     NMI de  topics"
                + "     ACC en     NMI en  topics  texts/s",
            "all parts             1.000      1.000       2      1.000      1.000       2"
                + "      1.000      1.000       2      100",
            "graph                 0.500      0.000       1      0.500      0.000       1"
                + "      0.500      0.000       1        8");
    assertThat(Comparison.value(comparison.rows().get(0).scores(), "none")).isNaN();
  }
}
