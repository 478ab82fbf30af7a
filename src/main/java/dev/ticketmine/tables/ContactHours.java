package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** When customers make contact, how soon they are answered then, and what next week may bring. */
public final class ContactHours {
  /** All, channel, area or topic. */
  public static final String SCOPE = "scope";

  /** Channel, area or topic id; empty for all. */
  public static final String SCOPE_VALUE = "scope_value";

  /** 1 (Monday) to 7; 0 for all days. */
  public static final String WEEKDAY = "weekday";

  /** 0 to 23 in the configured zone; -1 for the whole day. */
  public static final String HOUR = "hour";

  /** Value of {@link #WEEKDAY} for all days. */
  public static final int EVERY_DAY = 0;

  /** Value of {@link #HOUR} for the whole day. */
  public static final int WHOLE_DAY = -1;

  /** Conversations created then, in steps of the floor. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Their share of the scope's conversations. */
  public static final String SHARE = "share";

  /** That share divided by the same share of all conversations. */
  public static final String LIFT = "lift";

  /** Median time to the first answer. */
  public static final String FIRST_RESPONSE_MINUTES = "first_response_minutes_median";

  /** Share answered within the target. */
  public static final String WITHIN_TARGET = "within_target_share";

  /** Mean of the last weeks. */
  public static final String EXPECTED = "expected_next_week";

  /** Lower end of what next week may bring. */
  public static final String EXPECTED_LOW = "expected_low";

  /** Upper end of what next week may bring. */
  public static final String EXPECTED_HIGH = "expected_high";

  /** Weeks that the expectation rests on. */
  public static final String WEEK_COUNT = "week_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "contact_hours",
          "When customers make contact, how soon they are answered then, and what next week may"
              + " bring; groups that are too small are left out.",
          new StructType()
              .add(SCOPE, StringType, true, "all, channel, area or topic")
              .add(SCOPE_VALUE, StringType, true, "channel, area or topic id; empty for all")
              .add(WEEKDAY, IntegerType, true, "1 (Monday) to 7 (Sunday); 0 for all days")
              .add(HOUR, IntegerType, true, "0 to 23 in the configured zone; -1 for the whole day")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations created then, in steps of the floor")
              .add(SHARE, DoubleType, true, "their share of the scope's conversations")
              .add(LIFT, DoubleType, true, "that share divided by the same of all conversations")
              .add(
                  FIRST_RESPONSE_MINUTES,
                  DoubleType,
                  true,
                  "median time to the first answer; null if few were answered")
              .add(
                  WITHIN_TARGET,
                  DoubleType,
                  true,
                  "share of those answered that were within the target; null if few were")
              .add(
                  EXPECTED,
                  DoubleType,
                  true,
                  "contacts to expect next week; null without 8 full weeks, or if few came in them")
              .add(EXPECTED_LOW, DoubleType, true, "lower end of its 95 % interval")
              .add(EXPECTED_HIGH, DoubleType, true, "upper end of its 95 % interval")
              .add(WEEK_COUNT, IntegerType, true, "weeks that the expectation rests on"),
          List.of(SCOPE, SCOPE_VALUE, WEEKDAY, HOUR));

  private ContactHours() {}
}
