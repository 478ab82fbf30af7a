package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Which topic the same customer brings next within 14 days, more often than chance. */
public final class NextIssues {
  /** Topic of a conversation. */
  public static final String FROM_TOPIC_ID = "from_topic_id";

  /** Topic of the same customer's next conversation. */
  public static final String TO_TOPIC_ID = "to_topic_id";

  /** Conversations that were followed so. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Customers of whom that holds. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** The first topic's customers that had 14 days to write again. */
  public static final String ASKING_COUNT = "asking_count";

  /** Customer_count divided by asking_count. */
  public static final String SHARE = "share";

  /** Lower end of the share's 95 % interval. */
  public static final String SHARE_LOW = "share_low";

  /** Upper end of the share's 95 % interval. */
  public static final String SHARE_HIGH = "share_high";

  /** Share by chance: as often as the second topic follows other topics. */
  public static final String EXPECTED_SHARE = "expected_share";

  /** Share divided by the expected share. */
  public static final String LIFT = "lift";

  /** P-value after control of the false-discovery rate. */
  public static final String Q_VALUE = "q_value";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "next_issues",
          "Which topic the same customer brings next within 14 days, more often than chance.",
          new StructType()
              .add(FROM_TOPIC_ID, StringType, true, "topic of a conversation")
              .add(TO_TOPIC_ID, StringType, true, "topic of the same customer's next conversation")
              .add(CONVERSATION_COUNT, LongType, true, "conversations that were followed so")
              .add(CUSTOMER_COUNT, LongType, true, "customers of whom that holds")
              .add(
                  ASKING_COUNT,
                  LongType,
                  true,
                  "the first topic's customers that had 14 days to write again")
              .add(SHARE, DoubleType, true, "customer_count divided by asking_count")
              .add(SHARE_LOW, DoubleType, true, "lower end of the share's 95 % interval")
              .add(SHARE_HIGH, DoubleType, true, "upper end of the share's 95 % interval")
              .add(
                  EXPECTED_SHARE,
                  DoubleType,
                  true,
                  "share by chance: as often as the second topic follows other topics")
              .add(LIFT, DoubleType, true, "share divided by the expected share")
              .add(Q_VALUE, DoubleType, true, "p-value after control of the false-discovery rate"),
          List.of(FROM_TOPIC_ID, TO_TOPIC_ID));

  private NextIssues() {}
}
