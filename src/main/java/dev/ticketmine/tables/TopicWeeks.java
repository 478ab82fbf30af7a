package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Weekly volume and mood of every topic. */
public final class TopicWeeks {
  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Monday of the week. */
  public static final String WEEK_START_DATE = "week_start_date";

  /** Conversations created in the week. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Customers who began them. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** Conversations per 100 orders; null without orders. */
  public static final String CONTACT_RATIO = "contact_ratio";

  /** Conversations whose customer was found negative. */
  public static final String NEGATIVE_COUNT = "negative_count";

  /**
   * Share of conversations whose customer is negative, corrected for the configured errors; null
   * without any.
   */
  public static final String NEGATIVE_SHARE = "negative_share";

  /** Lower end of its 95 % interval over customers. */
  public static final String NEGATIVE_SHARE_LOW = "negative_share_low";

  /** Upper end of it. */
  public static final String NEGATIVE_SHARE_HIGH = "negative_share_high";

  /** Mean rating; null without ratings. */
  public static final String CSAT_MEAN = "csat_mean";

  /** Share of ratings 1 and 2; null without ratings. */
  public static final String LOW_CSAT_SHARE = "low_csat_share";

  /** Conversations with a rating. */
  public static final String RATED_COUNT = "rated_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "topic_weeks",
          "Weekly volume and mood of every topic.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic")
              .add(WEEK_START_DATE, DateType, true, "Monday of the week")
              .add(CONVERSATION_COUNT, LongType, true, "conversations created in the week")
              .add(CUSTOMER_COUNT, LongType, true, "customers who began them")
              .add(
                  CONTACT_RATIO,
                  DoubleType,
                  true,
                  "conversations per 100 orders; null without orders")
              .add(
                  NEGATIVE_COUNT, LongType, true, "conversations whose customer was found negative")
              .add(
                  NEGATIVE_SHARE,
                  DoubleType,
                  true,
                  "share of conversations whose customer is negative, corrected for the configured"
                      + " errors; null without any")
              .add(
                  NEGATIVE_SHARE_LOW,
                  DoubleType,
                  true,
                  "lower end of its 95 % interval over customers")
              .add(NEGATIVE_SHARE_HIGH, DoubleType, true, "upper end of it")
              .add(CSAT_MEAN, DoubleType, true, "mean rating; null without ratings")
              .add(
                  LOW_CSAT_SHARE,
                  DoubleType,
                  true,
                  "share of ratings 1 and 2; null without ratings")
              .add(RATED_COUNT, LongType, true, "conversations with a rating"),
          List.of(TOPIC_ID, WEEK_START_DATE));

  private TopicWeeks() {}
}
