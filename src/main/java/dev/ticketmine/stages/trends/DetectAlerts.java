package dev.ticketmine.stages.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TopicWeeks;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Reports the weeks in which a topic left its expected range, so that of the alerts of one kind,
 * and of one week where weeks are judged alone, at most a given share is expected to be chance
 * (Benjamini and Hochberg, 1995, over all topics). Method: docs/methods/trends.md.
 */
public final class DetectAlerts implements Stage {
  private final Dataset<Row> conversations;
  private final ZoneId zone;
  private final RoganGladen errors;
  private final double falseDiscoveryRate;

  /**
   * Side inputs and options.
   *
   * @param conversations rows of {@link Conversations}
   * @param zone zone in which days and weeks begin
   * @param errors errors in telling negative customers
   * @param falseDiscoveryRate share of alerts that may be chance, 0..1
   */
  public DetectAlerts(
      Dataset<Row> conversations, ZoneId zone, RoganGladen errors, double falseDiscoveryRate) {
    this.conversations = Conversations.SCHEMA.conform(conversations);
    this.zone = zone;
    this.errors = errors;
    this.falseDiscoveryRate = falseDiscoveryRate;
  }

  @Override
  public TableSchema input() {
    return TopicWeeks.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Alerts.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> weeks) {
    Dataset<Row> topicCount = weeks.agg(count_distinct(col(TopicWeeks.TOPIC_ID)).as("topic_count"));
    // A chance over a whole series competes with those of the other series; one of a week, within
    // it.
    Column week = when(not(col(FindSignals.IS_OF_SERIES)), col(Alerts.WEEK_START_DATE));
    WindowSpec family = Window.partitionBy(col(Alerts.KIND), week);
    Column rank =
        row_number()
            .over(
                family.orderBy(
                    col(FindSignals.CHANCE), col(Alerts.TOPIC_ID), col(Alerts.WEEK_START_DATE)));
    Column passes =
        col(FindSignals.CHANCE)
            .leq(col("rank").multiply(falseDiscoveryRate).divide(col("topic_count")));
    return FindSignals.in(weeks, lastWeekWhole(), errors)
        .crossJoin(topicCount)
        .withColumn("rank", rank)
        .withColumn("last_pass", max(when(passes, col("rank"))).over(family))
        .filter(col("rank").leq(col("last_pass")))
        .withColumn(
            Alerts.ALERT_ID,
            sha2(
                concat_ws("|", col(Alerts.TOPIC_ID), col(Alerts.WEEK_START_DATE), col(Alerts.KIND)),
                256))
        .withColumn(Alerts.OBSERVED, round(col(Alerts.OBSERVED), 9))
        .withColumn(Alerts.EXPECTED_LOW, round(col(Alerts.EXPECTED_LOW), 9))
        .withColumn(Alerts.EXPECTED_HIGH, round(col(Alerts.EXPECTED_HIGH), 9))
        // What an alert is associated with is found later, from the alerts.
        .withColumn(Alerts.ATTRIBUTE, lit(null))
        .withColumn(Alerts.ATTRIBUTE_VALUE, lit(null));
  }

  /** One row: whether the last conversation is on the last day of its week. */
  private Dataset<Row> lastWeekWhole() {
    Column last = max(to_date(from_utc_timestamp(col(Conversations.CREATED_AT), zone.getId())));
    return conversations
        .agg(last.as("last"))
        .select(
            coalesce(col("last").geq(date_add(trunc(col("last"), "week"), 6)), lit(false))
                .as("is_whole"));
  }
}
