package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.ServiceMetrics;
import dev.ticketmine.text.RatingCauses;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The figures of a group of conversations: aggregates over whole seconds and counts, so that no
 * result depends on the order of the rows, and from them the named metrics.
 */
final class Figures {
  static final String ORDERS = "orders";
  static final String BUSINESS_RESPONSE_SECONDS = "business_response_seconds";
  static final String RESOLUTION_SECONDS = "resolution_seconds";
  static final String BUSINESS_RESOLUTION_SECONDS = "business_resolution_seconds";
  static final String LOW_RATING_CAUSES = "low_rating_causes";

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final int HIGHEST_RATING = 5;

  private Figures() {}

  /** The aggregates. Columns named {@code *_seconds} are null where they do not apply. */
  static List<Column> aggregates(int targetMinutes) {
    Column response = col(MessageFacts.FIRST_RESPONSE_SECONDS);
    List<Column> columns = new ArrayList<>();
    columns.add(count(lit(1)).as("conversations"));
    columns.addAll(spread(response, "response"));
    columns.addAll(extremes(response, "response"));
    columns.addAll(spread(col(BUSINESS_RESPONSE_SECONDS), "business_response"));
    columns.addAll(extremes(col(BUSINESS_RESPONSE_SECONDS), "business_response"));
    columns.addAll(spread(col(MessageFacts.LONGEST_WAIT_SECONDS), "wait"));
    columns.addAll(extremes(col(MessageFacts.LONGEST_WAIT_SECONDS), "wait"));
    columns.add(countIf(response.leq(targetMinutes * 60L)).as("response_in_target"));
    columns.addAll(spread(col(RESOLUTION_SECONDS), "resolution"));
    columns.addAll(spread(col(BUSINESS_RESOLUTION_SECONDS), "business_resolution"));
    columns.addAll(spread(col(MessageFacts.HANDLE_SECONDS), "handle"));
    columns.add(countIf(col("is_closed")).as("closed"));
    columns.add(sum(when(col("is_closed"), col(MessageFacts.REPLIES))).as("closed_replies"));
    columns.add(
        countIf(col("is_closed").and(col(MessageFacts.REPLIES).equalTo(1))).as("one_touch"));
    columns.add(countIf(col(MessageFacts.IS_REOPENED)).as("reopened"));
    columns.add(countIf(col(RepeatContacts.IS_REPEAT)).as("repeats"));
    columns.add(countIf(col("is_resolved_at_first_contact")).as("first_contact"));
    columns.add(count(col(Conversations.CSAT)).as("csat_count"));
    columns.add(sum(col(Conversations.CSAT)).as("csat_sum"));
    for (int rating = 1; rating <= HIGHEST_RATING; rating++) {
      columns.add(countIf(col(Conversations.CSAT).equalTo(rating)).as("csat_" + rating));
    }
    columns.add(count(col(LOW_RATING_CAUSES)).as("explained"));
    for (String cause : RatingCauses.CAUSES) {
      columns.add(countIf(array_contains(col(LOW_RATING_CAUSES), cause)).as("low_" + cause));
    }
    columns.add(countIf(size(col(LOW_RATING_CAUSES)).equalTo(0)).as("low_other"));
    columns.add(count(col(Conversations.CES)).as("ces_count"));
    columns.add(sum(col(Conversations.CES)).as("ces_sum"));
    return columns;
  }

  /** The metrics of a row of aggregates: an array of metric, value, count. */
  static Column metrics() {
    Column all = col("conversations");
    Column responses = col("response_count");
    Column closed = col("closed");
    Column rated = col("csat_count");
    List<Column> metrics = new ArrayList<>();
    metrics.add(metric("conversations", all, all));
    metrics.addAll(spread("first_response_minutes", "response", MINUTE));
    metrics.addAll(extremes("first_response_minutes", "response"));
    metrics.add(share("first_response_share_within_target", col("response_in_target"), responses));
    metrics.addAll(spread("first_response_business_minutes", "business_response", MINUTE));
    metrics.addAll(extremes("first_response_business_minutes", "business_response"));
    metrics.addAll(spread("longest_wait_minutes", "wait", MINUTE));
    metrics.addAll(extremes("longest_wait_minutes", "wait"));
    metrics.addAll(spread("resolution_hours", "resolution", HOUR));
    metrics.addAll(spread("resolution_business_hours", "business_resolution", HOUR));
    metrics.addAll(spread("handle_minutes", "handle", MINUTE));
    metrics.add(share("replies_to_resolution_mean", col("closed_replies"), closed));
    metrics.add(share("one_touch_share", col("one_touch"), closed));
    metrics.add(metric("reopened_conversations", col("reopened"), all));
    metrics.add(share("reopen_rate", col("reopened"), all));
    metrics.add(metric("repeat_contacts_7d", col("repeats"), all));
    metrics.add(share("repeat_contact_rate_7d", col("repeats"), all));
    metrics.add(share("first_contact_resolution_share", col("first_contact"), closed));
    metrics.add(share("csat_mean", col("csat_sum"), rated));
    for (int rating = 1; rating <= HIGHEST_RATING; rating++) {
      metrics.add(share("csat_share_" + rating, col("csat_" + rating), rated));
    }
    metrics.add(share("csat_share_4_5", col("csat_4").plus(col("csat_5")), rated));
    metrics.add(share("csat_low_share", col("csat_1").plus(col("csat_2")), rated));
    metrics.add(share("csat_response_rate", rated, all));
    for (String cause : RatingCauses.CAUSES) {
      metrics.add(share("low_rating_" + cause + "_share", col("low_" + cause), col("explained")));
    }
    metrics.add(share("low_rating_other_share", col("low_other"), col("explained")));
    metrics.add(share("ces_mean", col("ces_sum"), col("ces_count")));
    metrics.add(share("ces_response_rate", col("ces_count"), all));
    metrics.add(
        metric(
            "contacts_per_100_orders",
            when(col(ORDERS).gt(0), all.multiply(100.0).divide(col(ORDERS))),
            all));
    return array(metrics.toArray(Column[]::new));
  }

  private static List<Column> spread(Column seconds, String name) {
    return List.of(
        count(seconds).as(name + "_count"),
        sum(seconds).as(name + "_sum"),
        percentile(seconds, lit(0.5)).as(name + "_median"));
  }

  private static List<Column> extremes(Column seconds, String name) {
    return List.of(percentile(seconds, lit(0.9)).as(name + "_p90"), max(seconds).as(name + "_max"));
  }

  private static List<Column> spread(String metric, String name, double unit) {
    Column count = col(name + "_count");
    Column mean = when(count.gt(0), col(name + "_sum").divide(count));
    return List.of(
        metric(metric + "_mean", mean.divide(unit), count),
        metric(metric + "_median", col(name + "_median").divide(unit), count));
  }

  private static List<Column> extremes(String metric, String name) {
    Column count = col(name + "_count");
    return List.of(
        metric(metric + "_p90", col(name + "_p90").divide(MINUTE), count),
        metric(metric + "_max", col(name + "_max").divide(MINUTE), count));
  }

  private static Column share(String name, Column part, Column whole) {
    return metric(name, when(whole.gt(0), part.divide(whole)), whole);
  }

  private static Column metric(String name, Column value, Column count) {
    return struct(
        lit(name).as(ServiceMetrics.METRIC),
        round(value.cast("double"), 9).as(ServiceMetrics.VALUE),
        coalesce(count, lit(0L)).cast("long").as(ServiceMetrics.COUNT));
  }

  private static Column countIf(Column condition) {
    return count(when(condition, 1));
  }
}
