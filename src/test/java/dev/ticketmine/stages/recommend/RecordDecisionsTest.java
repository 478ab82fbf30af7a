package dev.ticketmine.stages.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.stages.recommend.Decision.Choice;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Recommendations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class RecordDecisionsTest {
  private static final String WRITE = "abcdef01" + "0".repeat(56);
  private static final String MEND = "abcdef02" + "0".repeat(56);
  private static final String GONE = "f".repeat(64);

  private static Decision decision(String id, Choice choice, String reason) {
    return new Decision("d.csv line 2", id, choice, reason, "a-1", LocalDate.of(2026, 3, 1));
  }

  private static Dataset<Row> record(
      SparkSession spark, Dataset<Row> known, int day, int partitions, Decision... decisions) {
    return new RecordDecisions(
            List.of(decisions),
            Instant.parse("2026-03-0%dT10:00:00Z".formatted(day)),
            Tables.of(
                spark,
                Recommendations.SCHEMA,
                List.of(
                    Map.of(
                        "recommendation_id",
                        WRITE,
                        "kind",
                        "write_article",
                        "impact_low",
                        2.0,
                        "impact_high",
                        4.0),
                    Map.of("recommendation_id", MEND, "kind", "improve_article")),
                partitions),
            reason -> reason.replace("Smith", "[NAME]"))
        .apply(known);
  }

  private static Dataset<Row> none(SparkSession spark) {
    return Tables.of(spark, Decisions.SCHEMA, List.of(), 1);
  }

  @Test
  void remembersKindAndImpactAndRedactsTheReason(SparkSession spark) {
    for (int partitions : List.of(1, 4)) {
      List<Row> rows =
          record(
                  spark,
                  none(spark),
                  1,
                  partitions,
                  decision("abcdef01", Choice.rejected, "Smith said no"),
                  decision(MEND, Choice.accepted, null),
                  decision(GONE, Choice.published, null))
              .collectAsList();
      assertThat(rows)
          .extracting(row -> row.<String>getAs("recommendation_id"))
          .containsExactly(WRITE, MEND, GONE);
      assertThat(rows)
          .extracting(row -> row.<String>getAs("kind"))
          .containsExactly("write_article", "improve_article", null);
      assertThat(rows)
          .extracting(row -> row.<Double>getAs("impact"))
          .containsExactly(3.0, null, null);
      assertThat(rows.get(0).<String>getAs("reason")).isEqualTo("[NAME] said no");
    }
  }

  @Test
  void theSameFileGivenAgainAddsNothing(SparkSession spark) {
    Decision reject = decision(WRITE, Choice.rejected, "Smith");
    Dataset<Row> once = record(spark, none(spark), 1, 1, reject);
    assertThat(record(spark, once, 2, 1, reject).count()).isEqualTo(1);
    Dataset<Row> changed = record(spark, once, 2, 1, decision(WRITE, Choice.accepted, "Smith"));
    assertThat(changed.count()).isEqualTo(2);
    // The file of the day before does not turn the later decision back.
    assertThat(record(spark, changed, 3, 1, reject).count()).isEqualTo(2);
  }

  @Test
  void namesTheLineOfAnIdThatFitsNoneOrSeveral(SparkSession spark) {
    assertThatThrownBy(
            () -> record(spark, none(spark), 1, 1, decision("123456", Choice.accepted, null)))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "d.csv line 2: the id names a recommendation that is not offered. Give the whole id, as"
                + " in table recommendations. Nothing was recorded.");
    assertThatThrownBy(
            () -> record(spark, none(spark), 1, 1, decision("abcdef", Choice.accepted, null)))
        .hasMessageContaining("d.csv line 2: the id begins 2 recommendations.");
    assertThatThrownBy(
            () ->
                record(
                    spark,
                    none(spark),
                    1,
                    1,
                    decision("abcdef01", Choice.accepted, null),
                    decision(WRITE, Choice.rejected, null)))
        .hasMessageContaining("names a recommendation that an earlier line names");
  }
}
