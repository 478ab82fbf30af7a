package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.LanguageParities;
import dev.ticketmine.tables.ServiceMetrics;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sets the shares of service in German and English beside each other, with the interval of their
 * difference (Newcombe, 1998, method 10: from the Wilson interval of each).
 */
public final class CompareLanguages implements Stage {
  private static final double Z95 = 1.959964;

  private static final List<String> SHARES =
      List.of(
          "first_response_share_within_target",
          "one_touch_share",
          "reopen_rate",
          "repeat_contact_rate_7d",
          "first_contact_resolution_share",
          "csat_share_4_5",
          "csat_low_share",
          "csat_response_rate");

  @Override
  public TableSchema input() {
    return ServiceMetrics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return LanguageParities.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> metrics) {
    Column german = col(LanguageParities.GERMAN_SHARE);
    Column english = col(LanguageParities.ENGLISH_SHARE);
    Column germans = col(LanguageParities.GERMAN_COUNT);
    Column englishes = col(LanguageParities.ENGLISH_COUNT);
    Column difference = german.minus(english);
    Column below =
        distance(german, wilson(german, germans, -1), wilson(english, englishes, 1), english);
    Column above =
        distance(german, wilson(german, germans, 1), wilson(english, englishes, -1), english);
    return metrics
        .filter(
            col(ServiceMetrics.SCOPE)
                .equalTo("language")
                .and(col(ServiceMetrics.PERIOD).equalTo("all"))
                .and(col(ServiceMetrics.METRIC).isInCollection(SHARES)))
        .groupBy(col(ServiceMetrics.METRIC))
        .agg(
            of("de", ServiceMetrics.VALUE).as(LanguageParities.GERMAN_SHARE),
            of("en", ServiceMetrics.VALUE).as(LanguageParities.ENGLISH_SHARE),
            of("de", ServiceMetrics.COUNT).as(LanguageParities.GERMAN_COUNT),
            of("en", ServiceMetrics.COUNT).as(LanguageParities.ENGLISH_COUNT))
        .filter(difference.isNotNull())
        .withColumn(LanguageParities.DIFFERENCE, round(difference, 9))
        .withColumn(LanguageParities.DIFFERENCE_LOW, round(difference.minus(below), 9))
        .withColumn(LanguageParities.DIFFERENCE_HIGH, round(difference.plus(above), 9));
  }

  private static Column of(String language, String column) {
    return max(when(col(ServiceMetrics.SCOPE_VALUE).equalTo(language), col(column)));
  }

  /** One end of the Wilson interval (1927): the lower one for -1, the upper one for 1. */
  private static Column wilson(Column share, Column count, int sign) {
    Column scale = lit(Z95 * Z95).divide(count).plus(1);
    Column center = share.plus(lit(Z95 * Z95 / 2).divide(count));
    Column spread =
        share
            .multiply(lit(1).minus(share))
            .divide(count)
            .plus(lit(Z95 * Z95 / 4).divide(count.multiply(count)));
    return center.plus(sqrt(spread).multiply(sign * Z95)).divide(scale);
  }

  private static Column distance(Column a, Column endOfA, Column endOfB, Column b) {
    return sqrt(pow(a.minus(endOfA), lit(2)).plus(pow(b.minus(endOfB), lit(2))));
  }
}
