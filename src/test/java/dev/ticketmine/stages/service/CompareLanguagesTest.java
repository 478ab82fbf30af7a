package dev.ticketmine.stages.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.LanguageParities;
import dev.ticketmine.tables.ServiceMetrics;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CompareLanguagesTest {
  private static Row figure(String metric, String language, String period, double value, long of) {
    return RowFactory.create(
        metric, "language", language, period, Date.valueOf("2026-03-01"), value, of);
  }

  private static List<Row> compared(SparkSession spark, List<Row> metrics) {
    return new CompareLanguages()
        .apply(spark.createDataFrame(metrics, ServiceMetrics.SCHEMA.columns()))
        .collectAsList();
  }

  @Test
  void setsGermanAndEnglishSideBySide(SparkSession spark) {
    List<Row> rows =
        compared(
            spark,
            List.of(
                figure("csat_low_share", "de", "all", 56.0 / 70, 70),
                figure("csat_low_share", "en", "all", 48.0 / 80, 80),
                figure("csat_low_share", "de", "week", 0.1, 10),
                figure("csat_mean", "de", "all", 4, 70),
                figure("csat_mean", "en", "all", 4, 80),
                figure("reopen_rate", "de", "all", 0.1, 70)));
    assertThat(rows).hasSize(1);
    // The worked example of Newcombe (1998): 56/70 and 48/80 differ by 0.0524 to 0.3339.
    assertThat((double) rows.get(0).getAs(LanguageParities.DIFFERENCE))
        .isCloseTo(0.2, within(1e-9));
    assertThat((double) rows.get(0).getAs(LanguageParities.DIFFERENCE_LOW))
        .isCloseTo(0.0524, within(1e-4));
    assertThat((double) rows.get(0).getAs(LanguageParities.DIFFERENCE_HIGH))
        .isCloseTo(0.3339, within(1e-4));
  }

  @Test
  void nothingGivesNothing(SparkSession spark) {
    assertThat(compared(spark, List.of())).isEmpty();
  }
}
