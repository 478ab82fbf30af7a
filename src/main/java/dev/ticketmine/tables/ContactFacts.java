package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What is counted of each contact: one row per dated conversation. Lives within one step and is
 * never stored. Booleans are null where it cannot be told.
 */
public final class ContactFacts {
  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /**
   * Millionths of a customer: one million shared by the customer's conversations, so that the sum
   * over any conversations is never above the number of their customers.
   */
  public static final String CUSTOMER_PART = "customer_part";

  /** Channel. */
  public static final String CHANNEL = "channel";

  /** Primary topic; null if it has none. */
  public static final String TOPIC_ID = "topic_id";

  /** Team, if it has five agents or more. */
  public static final String TEAM = "team";

  /** 1 (Monday) to 7. */
  public static final String WEEKDAY = "weekday";

  /** 0 to 23. */
  public static final String HOUR = "hour";

  /** 1 for the last full week of the archive, 2 for the one before; null for no full week. */
  public static final String WEEKS_AGO = "weeks_ago";

  /** Seconds to the first answer; null without one. */
  public static final String RESPONSE_SECONDS = "response_seconds";

  /** Whether the first answer came within the target. */
  public static final String WITHIN_TARGET = "within_target";

  /** Whether it is closed after one answer; null if it is open. */
  public static final String ONE_ANSWER = "one_answer";

  /** Whether it took five answers or more. */
  public static final String LONG_THREAD = "long_thread";

  /** Whether the customer once waited 24 hours or more for an answer. */
  public static final String SILENT_24H = "silent_24h";

  /** Of those who so waited: whether a reply said that another follows. */
  public static final String TOLD_TO_WAIT = "told_to_wait";

  /** Whether the rating is 4 or 5; null if not rated. */
  public static final String GOOD_RATING = "good_rating";

  /** Whether the rating is 1 or 2; null if not rated. */
  public static final String LOW_RATING = "low_rating";

  /** Whether the first customer message is angry or worried. */
  public static final String BEGINS_NEGATIVE = "begins_negative";

  /** Whether the last customer message is, or the rating is low. */
  public static final String ENDS_BADLY = "ends_badly";

  /** Whether a message is angry. */
  public static final String ANGRY = "angry";

  /** Whether a message threatens to leave. */
  public static final String THREATENS_TO_LEAVE = "threatens_to_leave";

  /** Whether the customer makes contact again within 7 days. */
  public static final String RETURNS_7D = "returns_7d";

  /** Whether the customer does not make contact again within 90 days. */
  public static final String STAYS_AWAY_90D = "stays_away_90d";

  /** Whether the customer comes back with the same topic within 14 days. */
  public static final String CONTINUES_14D = "continues_14d";

  /** Of those who so come back: whether on another channel. */
  public static final String CHANGES_CHANNEL = "changes_channel";

  /** Whether it is the customer's first conversation. */
  public static final String IS_FIRST = "is_first";

  /** Groups of customers by what they did until then. */
  public static final String SEGMENTS = "segments";

  /** Marks of the first reply; null without replies. */
  public static final String MARKS = "marks";

  /** Core area of the primary topic; null if it has none. */
  public static final String AREA = "area";

  /** Language of the conversation. */
  public static final String LANGUAGE = "language";

  /** Whether it begins angry or worried, or is the third contact within 90 days, or a later one. */
  public static final String HARD = "hard";

  /** Whether it is closed. */
  public static final String IS_CLOSED = "is_closed";

  /** Whether the customer wrote again after it was solved, or came back within 14 days. */
  public static final String GOES_ON = "goes_on";

  /** Whether it was answered as the contact page promises; null without a promise. */
  public static final String KEEPS_PROMISE = "keeps_promise";

  /** What it shows: docs/methods/signs.md. */
  public static final String SIGNS = "signs";

  /** The last words of the last reply before the greeting; null if there are none. */
  public static final String CLOSING_LINE = "closing_line";

  /** Phases of the work: docs/methods/signs.md; null without an answer. */
  public static final String PHASES = "phases";

  /** A phase with its seconds and its replies. */
  public static final ArrayType PHASE_LIST =
      DataTypes.createArrayType(
          new StructType()
              .add("phase", StringType)
              .add("seconds", LongType)
              .add("replies", LongType)
              .add("told", BooleanType));

  /** The rows as a contract: names, types and meanings. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "contact_facts",
          "What is counted of each contact; never stored.",
          new StructType()
              .add(CONVERSATION_ID, StringType)
              .add(CUSTOMER_PART, LongType)
              .add(CHANNEL, StringType)
              .add(TOPIC_ID, StringType)
              .add(TEAM, StringType)
              .add(WEEKDAY, IntegerType)
              .add(HOUR, IntegerType)
              .add(WEEKS_AGO, IntegerType)
              .add(RESPONSE_SECONDS, LongType)
              .add(WITHIN_TARGET, BooleanType)
              .add(ONE_ANSWER, BooleanType)
              .add(LONG_THREAD, BooleanType)
              .add(SILENT_24H, BooleanType)
              .add(TOLD_TO_WAIT, BooleanType)
              .add(GOOD_RATING, BooleanType)
              .add(LOW_RATING, BooleanType)
              .add(BEGINS_NEGATIVE, BooleanType)
              .add(ENDS_BADLY, BooleanType)
              .add(ANGRY, BooleanType)
              .add(THREATENS_TO_LEAVE, BooleanType)
              .add(RETURNS_7D, BooleanType)
              .add(STAYS_AWAY_90D, BooleanType)
              .add(CONTINUES_14D, BooleanType)
              .add(CHANGES_CHANNEL, BooleanType)
              .add(IS_FIRST, BooleanType)
              .add(SEGMENTS, TableTypes.STRINGS)
              .add(MARKS, TableTypes.STRINGS)
              .add(AREA, StringType)
              .add(LANGUAGE, StringType)
              .add(HARD, BooleanType)
              .add(IS_CLOSED, BooleanType)
              .add(GOES_ON, BooleanType)
              .add(KEEPS_PROMISE, BooleanType)
              .add(SIGNS, TableTypes.STRINGS)
              .add(CLOSING_LINE, StringType)
              .add(PHASES, PHASE_LIST),
          List.of(CONVERSATION_ID));

  private ContactFacts() {}
}
