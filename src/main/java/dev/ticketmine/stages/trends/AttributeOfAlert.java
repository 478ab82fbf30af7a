package dev.ticketmine.stages.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Finds the attribute value whose share of a topic's conversations rose most clearly in the week of
 * an alert, or in the first four weeks of a lasting change, against the half year before.
 */
final class AttributeOfAlert {
  private static final int BASELINE_DAYS = 182;
  private static final int LASTING_DAYS = 28;
  private static final List<String> SINGLE_WEEKS = List.of("spike", "drop", "mood_bad_week");
  private static final int LEAST_COUNT = 3;
  private static final int LEAST_BASELINE = 5;
  private static final double LEAST_RISE = 0.15;
  private static final double LEVEL = 0.05;

  private static final UserDefinedFunction CHANCE =
      udf(
          (UDF4<Long, Long, Long, Long, Double>)
              (hits, drawn, marked, total) -> ExactTests.hitsAtLeast(hits, drawn, marked, total),
          DataTypes.DoubleType);

  private AttributeOfAlert() {}

  /** Adds attribute and value to alerts; both null where no value stands out. */
  static Dataset<Row> add(
      Dataset<Row> alerts, Dataset<Row> topics, Dataset<Row> conversations, ZoneId zone) {
    Dataset<Row> values =
        topics
            .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID)
            .join(conversations, ConversationTopics.CONVERSATION_ID)
            .select(
                col(ConversationTopics.TOPIC_ID),
                CountTopicWeeks.weekOf(Conversations.CREATED_AT, zone).as("week"),
                explode(col(Conversations.ATTRIBUTES)).as(new String[] {"name", "value"}));
    Column start = col(Alerts.WEEK_START_DATE);
    Column isNow =
        col("week")
            .equalTo(start)
            .or(
                not(col(Alerts.KIND).isInCollection(SINGLE_WEEKS))
                    .and(col("week").between(start, date_add(start, LASTING_DAYS - 1))));
    Column isBefore = col("week").lt(start).and(col("week").geq(date_sub(start, BASELINE_DAYS)));
    Dataset<Row> shares =
        alerts
            .select(Alerts.ALERT_ID, Alerts.TOPIC_ID, Alerts.WEEK_START_DATE, Alerts.KIND)
            .join(values, Alerts.TOPIC_ID)
            .filter(isNow.or(isBefore))
            .groupBy(col(Alerts.ALERT_ID), col("name"), col("value"))
            .agg(count(when(isNow, 1)).as("now"), count(when(isBefore, 1)).as("before"))
            .withColumn("now_all", ofAttribute("now"))
            .withColumn("before_all", ofAttribute("before"))
            .withColumn("rise", share("now").minus(share("before")));
    Column chance =
        CHANCE.apply(
            col("now"),
            col("now_all"),
            col("now").plus(col("before")),
            col("now_all").plus(col("before_all")));
    Dataset<Row> strongest =
        shares
            .filter(
                col("now")
                    .geq(LEAST_COUNT)
                    .and(col("before_all").geq(LEAST_BASELINE))
                    .and(col("rise").geq(LEAST_RISE)))
            .withColumn("chance", chance)
            .filter(col("chance").leq(LEVEL))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy(col(Alerts.ALERT_ID))
                            .orderBy(col("chance"), col("rise").desc(), col("name"), col("value"))))
            .filter(col("rank").equalTo(1))
            .select(
                col(Alerts.ALERT_ID),
                col("name").as(Alerts.ATTRIBUTE),
                col("value").as(Alerts.ATTRIBUTE_VALUE));
    return alerts.join(strongest, new String[] {Alerts.ALERT_ID}, "left");
  }

  private static Column ofAttribute(String count) {
    return sum(col(count)).over(Window.partitionBy(col(Alerts.ALERT_ID), col("name")));
  }

  private static Column share(String part) {
    Column whole = col(part + "_all");
    return coalesce(when(whole.gt(0), col(part).divide(whole)), lit(0.0));
  }
}
