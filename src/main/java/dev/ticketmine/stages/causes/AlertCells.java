package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Counts a topic's conversations by attribute value while an alert lasts, and in the half year
 * before. A hit is a conversation; for mood, a negative one.
 */
final class AlertCells {
  /** Alerts that more came, or more were negative, than before. */
  private static final List<String> VOLUME = List.of("spike", "drift", "emerging", "resurfaced");

  private static final List<String> MOOD = List.of("mood_worse", "mood_bad_week");
  private static final List<String> SINGLE_WEEKS = List.of("spike", "mood_bad_week");
  private static final int DAYS_BEFORE = 182;
  private static final int LASTING_DAYS = 28;
  private static final int DAYS_OF_WEEK = 7;
  private static final String[] VALUE = {Alerts.ALERT_ID, "attribute", "value"};

  private final Dataset<Row> alerts;
  private final Dataset<Row> conversations;
  private final ZoneId zone;

  AlertCells(Dataset<Row> alerts, Dataset<Row> conversations, ZoneId zone) {
    this.alerts =
        alerts
            .filter(col(Alerts.KIND).isInCollection(VOLUME).or(isMood()))
            .select(Alerts.ALERT_ID, Alerts.TOPIC_ID, Alerts.WEEK_START_DATE, Alerts.KIND);
    this.conversations = conversations;
    this.zone = zone;
  }

  static Column isMood() {
    return col(Alerts.KIND).isInCollection(MOOD);
  }

  private static Column isSingleWeek() {
    return col(Alerts.KIND).isInCollection(SINGLE_WEEKS);
  }

  /** The number of days that an alert is looked at. */
  static Column days() {
    return when(isSingleWeek(), DAYS_OF_WEEK).otherwise(LASTING_DAYS);
  }

  private static Column isNow() {
    Column start = col(Alerts.WEEK_START_DATE);
    Column end =
        when(isSingleWeek(), date_add(start, DAYS_OF_WEEK))
            .otherwise(date_add(start, LASTING_DAYS));
    return col("day").geq(start).and(col("day").lt(end));
  }

  private static Column isBefore() {
    Column start = col(Alerts.WEEK_START_DATE);
    return col("day").lt(start).and(col("day").geq(date_sub(start, DAYS_BEFORE)));
  }

  /**
   * Returns one row per alert, attribute and value of the topic: its hits {@code now} and {@code
   * before}, its conversations now and in the whole archive in both times, the same of all values
   * of the attribute ({@code ..._all}), the hits of all conversations with or without the attribute
   * ({@code hits_...}), the day of each hit now, counted from the alert's first, the customers
   * behind these, and {@code scale}: what a hit of before is worth now, so that what moves the
   * whole archive moves no topic.
   */
  Dataset<Row> of(Dataset<Row> topics, Dataset<Row> moods) {
    Dataset<Row> members = members(topics, moods);
    Column isNow = col("is_now");
    Column isBefore = isNow.equalTo(false);
    Column isHit = col("is_hit");
    return values(members)
        .groupBy(
            col(Alerts.ALERT_ID),
            col(Alerts.TOPIC_ID),
            col(Alerts.WEEK_START_DATE),
            col(Alerts.KIND),
            col("attribute"),
            col("value"))
        .agg(
            count(when(isNow.and(isHit), 1)).as("now"),
            count(when(isBefore.and(isHit), 1)).as("before"),
            count(when(isNow, 1)).as("seen_now"),
            count(when(isBefore, 1)).as("seen_before"),
            array_sort(collect_list(when(isNow.and(isHit), offset()))).as("days"),
            size(collect_set(when(isNow.and(isHit), col("customer")))).as("customers"))
        .withColumn("now_all", ofAttribute("now"))
        .withColumn("before_all", ofAttribute("before"))
        .withColumn("seen_now_all", ofAttribute("seen_now"))
        .withColumn("seen_before_all", ofAttribute("seen_before"))
        .join(ofArchive(), VALUE)
        .join(broadcast(lengths(members)), Alerts.ALERT_ID)
        .withColumn(
            "scale",
            // Null where nothing was known before: nothing can be said of such a change.
            when(isMood(), try_divide(col("seen_now_all"), col("seen_before_all")))
                .otherwise(try_divide(col("archive_now"), col("archive_before"))));
  }

  /** One row per alert and conversation of its topic in either time. */
  private Dataset<Row> members(Dataset<Row> topics, Dataset<Row> moods) {
    Column isNegative =
        col(ConversationMood.STATE).isInCollection(ConversationMood.NEGATIVE_STATES);
    return topics
        .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID)
        .join(broadcast(alerts), Alerts.TOPIC_ID)
        .join(
            conversations.select(
                col(Conversations.CONVERSATION_ID),
                coalesce(col(Conversations.CUSTOMER_KEY), col(Conversations.CONVERSATION_ID))
                    .as("customer"),
                day().as("day"),
                col(Conversations.ATTRIBUTES)),
            Conversations.CONVERSATION_ID)
        .filter(isNow().or(isBefore()))
        .join(
            moods.select(col(ConversationMood.CONVERSATION_ID), isNegative.as("is_negative")),
            new String[] {ConversationMood.CONVERSATION_ID},
            "left")
        .withColumn("is_now", isNow())
        .withColumn("is_hit", isMood().equalTo(false).or(coalesce(col("is_negative"), lit(false))));
  }

  private Column day() {
    return to_date(from_utc_timestamp(col(Conversations.CREATED_AT), zone.getId()));
  }

  private static Column offset() {
    return datediff(col("day"), col(Alerts.WEEK_START_DATE));
  }

  private static Dataset<Row> values(Dataset<Row> rows) {
    return rows.select(
            col("*"),
            explode(col(Conversations.ATTRIBUTES)).as(new String[] {"attribute", "value"}))
        .filter(trim(col("value")).notEqual(""));
  }

  private static Column ofAttribute(String count) {
    return sum(col(count)).over(Window.partitionBy(Alerts.ALERT_ID, "attribute"));
  }

  /** How often each value occurs in the whole archive, in both times of each alert. */
  private Dataset<Row> ofArchive() {
    return values(conversations.select(day().as("day"), col(Conversations.ATTRIBUTES)))
        .groupBy("day", "attribute", "value")
        .agg(count(lit(1)).as("count"))
        .join(broadcast(alerts), isNow().or(isBefore()))
        .groupBy(VALUE[0], VALUE[1], VALUE[2])
        .agg(sum("count").as("archive"))
        .withColumn("archive_all", ofAttribute("archive"));
  }

  /** All conversations of the archive, and the topic's hits, in either time of each alert. */
  private Dataset<Row> lengths(Dataset<Row> members) {
    Column isHit = col("is_hit");
    Column isNow = col("is_now");
    Dataset<Row> hits =
        members
            .groupBy(Alerts.ALERT_ID)
            .agg(
                count(when(isNow.and(isHit), 1)).as("hits_now"),
                count(when(isNow.equalTo(false).and(isHit), 1)).as("hits_before"));
    return conversations
        .groupBy(day().as("day"))
        .agg(count(lit(1)).as("count"))
        .join(broadcast(alerts), isNow().or(isBefore()))
        .groupBy(Alerts.ALERT_ID)
        .agg(
            sum(when(isNow(), col("count"))).as("archive_now"),
            sum(when(isBefore(), col("count"))).as("archive_before"))
        .join(hits, Alerts.ALERT_ID);
  }
}
