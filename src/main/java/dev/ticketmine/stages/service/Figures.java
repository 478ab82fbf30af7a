package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.ServiceMetrics;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The figures of a group of conversations: aggregates over whole seconds and counts, so that no
 * result depends on the order of the rows, and from them the named metrics.
 */
final class Figures {
  static final String ORDERS = "orders";

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
    columns.add(percentile(response, lit(0.9)).as("response_p90"));
    columns.add(max(response).as("response_max"));
    columns.add(countIf(response.leq(targetMinutes * 60L)).as("response_in_target"));
    columns.addAll(spread(col("resolution_seconds"), "resolution"));
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
    metrics.add(metric("first_response_minutes_mean", mean("response").divide(MINUTE), responses));
    metrics.add(
        metric("first_response_minutes_median", col("response_median").divide(MINUTE), responses));
    metrics.add(
        metric("first_response_minutes_p90", col("response_p90").divide(MINUTE), responses));
    metrics.add(
        metric("first_response_minutes_max", col("response_max").divide(MINUTE), responses));
    metrics.add(share("first_response_share_within_target", col("response_in_target"), responses));
    metrics.add(
        metric("resolution_hours_mean", mean("resolution").divide(HOUR), col("resolution_count")));
    metrics.add(
        metric(
            "resolution_hours_median",
            col("resolution_median").divide(HOUR),
            col("resolution_count")));
    metrics.add(metric("handle_minutes_mean", mean("handle").divide(MINUTE), col("handle_count")));
    metrics.add(
        metric("handle_minutes_median", col("handle_median").divide(MINUTE), col("handle_count")));
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

  private static Column mean(String name) {
    return when(col(name + "_count").gt(0), col(name + "_sum").divide(col(name + "_count")));
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
