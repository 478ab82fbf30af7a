package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ticketmine.report.model.Precision;
import dev.ticketmine.tables.Decisions;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

class PrecisionRowsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Row row(String id, String at, String decision, String kind) {
    return new GenericRowWithSchema(
        new Object[] {
          id, Timestamp.from(Instant.parse(at)), decision, null, null, null, kind, null
        },
        Decisions.SCHEMA.columns());
  }

  @Test
  void countsTheLatestDecisionByKindAndByMonthOfTheNightsZone() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(
          row("w" + i, "2026-02-10T10:00:00Z", i < 8 ? "accepted" : "rejected", "write_article"));
    }
    // One of the rejected ones was published after all, in March in Berlin.
    rows.add(row("w9", "2026-02-28T23:30:00Z", "published", "write_article"));
    rows.add(row("old", "2026-03-05T10:00:00Z", "rejected", null));
    rows.add(row("gone", "2026-03-05T10:00:00Z", "rejected", null));
    Collections.shuffle(rows, new Random(1));
    List<Precision> precision = PrecisionRows.of(rows, Map.of("old", "change_tag"), BERLIN);
    assertThat(precision)
        .extracting(Precision::kind, Precision::month, Precision::decided, Precision::taken)
        .containsExactly(
            tuple("all", null, 12L, 9L),
            tuple("change_tag", null, 1L, 0L),
            tuple("unknown", null, 1L, 0L),
            tuple("write_article", null, 10L, 9L),
            tuple("all", LocalDate.of(2026, 3, 1), 3L, 1L),
            tuple("all", LocalDate.of(2026, 2, 1), 9L, 8L));
    assertThat(precision.get(0).low()).isBetween(0.4, 0.5);
    assertThat(precision.get(0).high()).isBetween(0.88, 0.93);
    // Nine decisions are not enough for a share.
    assertThat(precision.get(5).low()).isNull();
  }

  @Test
  void saysNothingWithoutDecisions() {
    assertThat(PrecisionRows.of(List.of(), Map.of(), BERLIN)).isEmpty();
  }
}
