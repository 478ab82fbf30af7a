package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Attribute values that a topic's rise, or the fall of its mood, is associated with. */
public final class ChangeDrivers {
  /** Alert that is explained. */
  public static final String ALERT_ID = "alert_id";

  /** Topic of the alert. */
  public static final String TOPIC_ID = "topic_id";

  /** Monday of the alert's week. */
  public static final String WEEK_START_DATE = "week_start_date";

  /** Kind of the alert. */
  public static final String KIND = "kind";

  /** Attribute. */
  public static final String ATTRIBUTE = "attribute";

  /** The fewest values of the attribute that explain half of the change, most first. */
  public static final String ATTRIBUTE_VALUES = "attribute_values";

  /** 1 for the attribute with the greatest likelihood ratio. */
  public static final String RANK = "rank";

  /** Conversations with these values, negative ones for mood, while the alert lasts. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Customers who began them. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** What was to be expected of them. */
  public static final String EXPECTED_COUNT = "expected_count";

  /** All such conversations of the topic in which the attribute is known. */
  public static final String KNOWN_COUNT = "known_count";

  /** What was to be expected of those. */
  public static final String EXPECTED_KNOWN_COUNT = "expected_known_count";

  /** Share of the change that these values make up. */
  public static final String EXPLAINED_SHARE = "explained_share";

  /** Lower end of its 95 % interval. */
  public static final String EXPLAINED_LOW = "explained_low";

  /** Upper end of its 95 % interval. */
  public static final String EXPLAINED_HIGH = "explained_high";

  /** Their share of the topic before. */
  public static final String USUAL_SHARE = "usual_share";

  /** How much likelier it is that only these values rose than that all rose alike. */
  public static final String LOG_LIKELIHOOD_RATIO = "log_likelihood_ratio";

  /** How far the values' shares moved: Jensen-Shannon divergence, in nats. */
  public static final String SURPRISE = "surprise";

  /** Largest q-value of the values. */
  public static final String Q_VALUE = "q_value";

  /** First day with more than usual. */
  public static final String SINCE_DATE = "since_date";

  /** Dated event that fits; null if none. */
  public static final String EVENT = "event";

  /** Its day. */
  public static final String EVENT_DATE = "event_date";

  /** Days from the event to the first day with more than usual. */
  public static final String LAG_DAYS = "lag_days";

  /** Strong, fair or weak. */
  public static final String STRENGTH = "strength";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "change_drivers",
          "Attribute values that a topic's rise, or the fall of its mood, is associated with.",
          new StructType()
              .add(ALERT_ID, StringType, true, "alert that is explained")
              .add(TOPIC_ID, StringType, true, "topic of the alert")
              .add(WEEK_START_DATE, DateType, true, "Monday of the alert's week")
              .add(KIND, StringType, true, "kind of the alert")
              .add(ATTRIBUTE, StringType, true, "attribute")
              .add(
                  ATTRIBUTE_VALUES,
                  TableTypes.STRINGS,
                  true,
                  "the fewest values that explain half of the change, most first")
              .add(
                  RANK, IntegerType, true, "1 for the attribute with the greatest likelihood ratio")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations with these values (mood: negative ones) while the alert lasts")
              .add(CUSTOMER_COUNT, LongType, true, "customers who began them")
              .add(EXPECTED_COUNT, DoubleType, true, "what was to be expected of them")
              .add(
                  KNOWN_COUNT,
                  LongType,
                  true,
                  "such conversations of the topic in which the attribute is known")
              .add(EXPECTED_KNOWN_COUNT, DoubleType, true, "what was to be expected of those")
              .add(EXPLAINED_SHARE, DoubleType, true, "share of the change they make up, 0..1")
              .add(EXPLAINED_LOW, DoubleType, true, "lower end of its 95 % interval")
              .add(EXPLAINED_HIGH, DoubleType, true, "upper end of its 95 % interval")
              .add(USUAL_SHARE, DoubleType, true, "their share of the topic before, 0..1")
              .add(
                  LOG_LIKELIHOOD_RATIO,
                  DoubleType,
                  true,
                  "how much likelier it is that only these values rose than that all did, in nats")
              .add(
                  SURPRISE,
                  DoubleType,
                  true,
                  "how far the values' shares moved: Jensen-Shannon divergence in nats")
              .add(Q_VALUE, DoubleType, true, "p-value after control of the false-discovery rate")
              .add(SINCE_DATE, DateType, true, "first day with more than usual")
              .add(EVENT, StringType, true, "dated event that fits, redacted; null if none")
              .add(EVENT_DATE, DateType, true, "its day")
              .add(LAG_DAYS, IntegerType, true, "days from the event to the first day")
              .add(STRENGTH, StringType, true, "strong, fair or weak"),
          List.of(ALERT_ID, ATTRIBUTE));

  private ChangeDrivers() {}
}
