package dev.ticketmine.stages.trends;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.TopicWeeks;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts every topic's conversations in every week from the archive's first to its last, also where
 * there are none. The last week counts as it is, even if it is not over.
 */
public final class CountTopicWeeks implements Stage {
  private final Dataset<Row> conversations;
  private final Dataset<Row> conversationMood;
  private final Dataset<Row> dailyOrders;
  private final ZoneId zone;
  private final RoganGladen errors;

  /**
   * Side inputs and options.
   *
   * @param conversations rows of {@link Conversations}
   * @param conversationMood rows of {@link ConversationMood}
   * @param dailyOrders rows of {@link DailyOrders}; none if there is no orders file
   * @param zone zone in which days and weeks begin
   * @param errors errors in telling negative customers
   */
  public CountTopicWeeks(
      Dataset<Row> conversations,
      Dataset<Row> conversationMood,
      Dataset<Row> dailyOrders,
      ZoneId zone,
      RoganGladen errors) {
    this.conversations = Conversations.SCHEMA.conform(conversations);
    this.conversationMood = ConversationMood.SCHEMA.conform(conversationMood);
    this.dailyOrders = DailyOrders.SCHEMA.conform(dailyOrders);
    this.zone = zone;
    this.errors = errors;
  }

  @Override
  public TableSchema input() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicWeeks.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> topics) {
    Dataset<Row> dated =
        conversations
            .filter(col(Conversations.CREATED_AT).isNotNull())
            .withColumn(TopicWeeks.WEEK_START_DATE, weekOf(Conversations.CREATED_AT, zone));
    Dataset<Row> weeks =
        dated
            .agg(
                min(TopicWeeks.WEEK_START_DATE).as("first"),
                max(TopicWeeks.WEEK_START_DATE).as("last"))
            .filter(col("first").isNotNull())
            .select(
                explode(sequence(col("first"), col("last"), expr("interval 7 days")))
                    .as(TopicWeeks.WEEK_START_DATE));
    Dataset<Row> counted =
        topics
            .join(dated, Conversations.CONVERSATION_ID)
            .join(
                conversationMood.select(
                    col(Conversations.CONVERSATION_ID), NegativeMood.isNegative().as("negative")),
                new String[] {Conversations.CONVERSATION_ID},
                "left")
            .groupBy(col(TopicWeeks.TOPIC_ID), col(TopicWeeks.WEEK_START_DATE))
            .agg(
                count(lit(1)).as("conversations"),
                count_distinct(
                        coalesce(
                            col(Conversations.CUSTOMER_KEY), col(Conversations.CONVERSATION_ID)))
                    .as("customers"),
                count(when(col("negative"), 1)).as("negatives"),
                count(col(Conversations.CSAT)).as("rated"),
                avg(col(Conversations.CSAT)).as(TopicWeeks.CSAT_MEAN),
                count(when(col(Conversations.CSAT).leq(2), 1)).as("low"));
    NegativeMood negative =
        new NegativeMood(col("negatives"), col("conversations"), col("customers"), errors);
    String[] cell = {TopicWeeks.TOPIC_ID, TopicWeeks.WEEK_START_DATE};
    return topics
        .select(TopicWeeks.TOPIC_ID)
        .distinct()
        .crossJoin(weeks)
        .join(counted, cell, "left")
        .na()
        .fill(0L, new String[] {"conversations", "customers", "negatives", "rated", "low"})
        .join(weeklyOrders(), new String[] {TopicWeeks.WEEK_START_DATE}, "left")
        .select(
            col(TopicWeeks.TOPIC_ID),
            col(TopicWeeks.WEEK_START_DATE),
            col("conversations").as(TopicWeeks.CONVERSATION_COUNT),
            col("customers").as(TopicWeeks.CUSTOMER_COUNT),
            share(col("conversations").multiply(100), col("orders")).as(TopicWeeks.CONTACT_RATIO),
            col("negatives").as(TopicWeeks.NEGATIVE_COUNT),
            negative.share().as(TopicWeeks.NEGATIVE_SHARE),
            negative.low().as(TopicWeeks.NEGATIVE_SHARE_LOW),
            negative.high().as(TopicWeeks.NEGATIVE_SHARE_HIGH),
            round(col(TopicWeeks.CSAT_MEAN), 9).as(TopicWeeks.CSAT_MEAN),
            share(col("low"), col("rated")).as(TopicWeeks.LOW_CSAT_SHARE),
            col("rated").as(TopicWeeks.RATED_COUNT));
  }

  /** The Monday of a moment's week in a zone. */
  static Column weekOf(String timestamp, ZoneId zone) {
    return trunc(to_date(from_utc_timestamp(col(timestamp), zone.getId())), "week");
  }

  private Dataset<Row> weeklyOrders() {
    return dailyOrders
        .groupBy(trunc(col(DailyOrders.ORDER_DATE), "week").as(TopicWeeks.WEEK_START_DATE))
        .agg(sum(col(DailyOrders.ORDER_COUNT)).as("orders"));
  }

  private static Column share(Column part, Column whole) {
    return when(whole.gt(0), round(part.divide(whole), 9));
  }
}
