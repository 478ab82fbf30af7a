package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.effect.PublicationEffect;
import dev.ticketmine.tables.ContentEffects;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Adds customers and rates of the weeks before and after to judged publications. */
final class EffectRates {
  static final String CUSTOMER = "customer";

  private static final String DAY = "day";
  private static final String IS_AFTER = "is_after";
  private static final String FROM = "from_day";
  private static final String TO = "to_day";
  private static final int WEEK = 7;
  private static final double THOUSAND = 1_000;

  private final Dataset<Row> dated;
  private final Dataset<Row> contacts;
  private final Dataset<Row> dailyOrders;

  /**
   * Takes what is counted.
   *
   * @param dated conversations with day, language and customer
   * @param contacts the same with their topic
   * @param dailyOrders rows of {@link DailyOrders}
   */
  EffectRates(Dataset<Row> dated, Dataset<Row> contacts, Dataset<Row> dailyOrders) {
    this.dated = dated;
    this.contacts = contacts;
    this.dailyOrders = dailyOrders;
  }

  Dataset<Row> of(Dataset<Row> judged) {
    Dataset<Row> periods = periods(judged);
    Column hasOrders =
        col("order_weeks")
            .gt(0)
            .and(
                col("order_weeks")
                    .equalTo(
                        col(ContentEffects.WEEKS_BEFORE).plus(col(ContentEffects.WEEKS_AFTER))));
    return judged
        .join(beside(customers(periods), "customers"), key(), "left")
        .join(beside(conversations(periods), "conversations"), key(), "left")
        .join(orders(periods), key(), "left")
        .withColumn(ContentEffects.CUSTOMERS_BEFORE, orZero("customers_before"))
        .withColumn(ContentEffects.CUSTOMERS_AFTER, orZero("customers_after"))
        .withColumn(ContentEffects.BASE, when(hasOrders, lit("orders")).otherwise("conversations"))
        .withColumn(ContentEffects.BASE_BEFORE, base(hasOrders, "before"))
        .withColumn(ContentEffects.BASE_AFTER, base(hasOrders, "after"))
        .withColumn(
            ContentEffects.RATE_BEFORE,
            rate(ContentEffects.CONTACTS_BEFORE, ContentEffects.BASE_BEFORE))
        .withColumn(
            ContentEffects.RATE_AFTER,
            rate(ContentEffects.CONTACTS_AFTER, ContentEffects.BASE_AFTER));
  }

  private static String[] key() {
    return new String[] {ContentEffects.RECOMMENDATION_ID};
  }

  /** The weeks before and those after of each publication, from day to day. */
  private static Dataset<Row> periods(Dataset<Row> judged) {
    Column day = col(ContentEffects.PUBLISHED_DATE);
    Column toBefore = lit(WEEK * PublicationEffect.LEFT_OUT_BEFORE);
    Column fromAfter = lit(WEEK * PublicationEffect.LEFT_OUT_AFTER);
    Column before = col(ContentEffects.WEEKS_BEFORE).multiply(WEEK);
    Column after = col(ContentEffects.WEEKS_AFTER).multiply(WEEK);
    Dataset<Row> published =
        judged.select(
            col(ContentEffects.RECOMMENDATION_ID),
            col(ContentEffects.TOPIC_ID).as("own_topic_id"),
            col(ContentEffects.LANGUAGE).as("own_language"),
            day,
            before.as("days_before"),
            after.as("days_after"));
    Dataset<Row> ofBefore =
        published
            .withColumn(IS_AFTER, lit(false))
            .withColumn(FROM, date_add(day, negate(toBefore.plus(col("days_before")))))
            .withColumn(TO, date_add(day, negate(toBefore).minus(1)));
    Dataset<Row> ofAfter =
        published
            .withColumn(IS_AFTER, lit(true))
            .withColumn(FROM, date_add(day, fromAfter))
            .withColumn(TO, date_add(day, fromAfter.plus(col("days_after")).minus(1)));
    return ofBefore.unionByName(ofAfter);
  }

  private Dataset<Row> customers(Dataset<Row> periods) {
    Column isOwn =
        col("own_topic_id")
            .equalTo(col(ConversationTopics.TOPIC_ID))
            .and(col("own_language").equalTo(col(Conversations.LANGUAGE)))
            .and(col(DAY).between(col(FROM), col(TO)));
    return periods
        .join(contacts, isOwn)
        .groupBy(ContentEffects.RECOMMENDATION_ID, IS_AFTER)
        .agg(count_distinct(col(CUSTOMER)).as("number"));
  }

  private Dataset<Row> conversations(Dataset<Row> periods) {
    Dataset<Row> daily =
        dated.groupBy(Conversations.LANGUAGE, DAY).agg(count(lit(1)).as("conversations"));
    Column isOwn =
        col("own_language")
            .equalTo(col(Conversations.LANGUAGE))
            .and(col(DAY).between(col(FROM), col(TO)));
    return periods
        .join(daily, isOwn)
        .groupBy(ContentEffects.RECOMMENDATION_ID, IS_AFTER)
        .agg(sum("conversations").as("number"));
  }

  /** Orders before and after, and the number of weeks that have any. */
  private Dataset<Row> orders(Dataset<Row> periods) {
    Column week = floor(datediff(col(DailyOrders.ORDER_DATE), col(FROM)).divide(WEEK));
    return periods
        .join(dailyOrders, col(DailyOrders.ORDER_DATE).between(col(FROM), col(TO)))
        .groupBy(col(ContentEffects.RECOMMENDATION_ID), col(IS_AFTER), week.as("week"))
        .agg(sum(DailyOrders.ORDER_COUNT).as("number"))
        .filter(col("number").gt(0))
        .groupBy(ContentEffects.RECOMMENDATION_ID)
        .agg(
            sum(when(col(IS_AFTER), 0L).otherwise(col("number"))).as("orders_before"),
            sum(when(col(IS_AFTER), col("number")).otherwise(0L)).as("orders_after"),
            count(lit(1)).as("order_weeks"));
  }

  /** One row per publication: the number before and the number after. */
  private static Dataset<Row> beside(Dataset<Row> numbers, String name) {
    return numbers
        .groupBy(ContentEffects.RECOMMENDATION_ID)
        .agg(
            sum(when(col(IS_AFTER), 0L).otherwise(col("number"))).as(name + "_before"),
            sum(when(col(IS_AFTER), col("number")).otherwise(0L)).as(name + "_after"));
  }

  private static Column base(Column hasOrders, String period) {
    return when(hasOrders, orZero("orders_" + period)).otherwise(orZero("conversations_" + period));
  }

  private static Column orZero(String column) {
    return coalesce(col(column), lit(0L));
  }

  private static Column rate(String contacts, String base) {
    return when(col(base).gt(0), round(col(contacts).multiply(THOUSAND).divide(col(base)), 6));
  }
}
