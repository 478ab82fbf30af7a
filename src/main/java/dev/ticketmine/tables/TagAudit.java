package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What every tag is worth as a measure. */
public final class TagAudit {
  /** Tag. */
  public static final String TAG = "tag";

  /** Conversations with the tag. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Share of all conversations. */
  public static final String SHARE = "share";

  /** First use. */
  public static final String FIRST_USED_DATE = "first_used_date";

  /** Last use. */
  public static final String LAST_USED_DATE = "last_used_date";

  /** Share of its conversations whose customer is negative. */
  public static final String NEGATIVE_SHARE = "negative_share";

  /** Effective number of topics it spreads over. */
  public static final String TOPIC_COUNT = "topic_count";

  /** Passed, failed or unclear: does it name one cause?. */
  public static final String WHY_TEST = "why_test";

  /** Passed, failed or unclear: would a rise be clearly good or bad news?. */
  public static final String SPIKE_TEST = "spike_test";

  /** Share of similar conversations that carry the same tag. */
  public static final String CONSISTENCY = "consistency";

  /** Keep, merge, split, rename or retire. */
  public static final String VERDICT = "verdict";

  /** Chance that two of its conversations have the same topic. */
  public static final String WHY_SCORE = "why_score";

  /** How far two of its conversations agree in mood. */
  public static final String SPIKE_SCORE = "spike_score";

  /** Use over time: conversations by week. */
  public static final String WEEK_COUNTS = "week_counts";

  /** Tag that nearly always stands beside it and is used for more. */
  public static final String PARENT_TAG = "parent_tag";

  /** Whether no proposal may change it. */
  public static final String IS_PROTECTED = "is_protected";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tag_audit",
          "What every tag is worth as a measure.",
          new StructType()
              .add(TAG, StringType, true, "tag")
              .add(CONVERSATION_COUNT, LongType, true, "conversations with the tag")
              .add(SHARE, DoubleType, true, "share of all conversations")
              .add(FIRST_USED_DATE, DateType, true, "first use")
              .add(LAST_USED_DATE, DateType, true, "last use")
              .add(
                  NEGATIVE_SHARE,
                  DoubleType,
                  true,
                  "share of its conversations whose customer is negative")
              .add(TOPIC_COUNT, DoubleType, true, "effective number of topics it spreads over")
              .add(WHY_TEST, StringType, true, "passed, failed or unclear: does it name one cause?")
              .add(
                  SPIKE_TEST,
                  StringType,
                  true,
                  "passed, failed or unclear: would a rise be clearly good or bad news?")
              .add(
                  CONSISTENCY,
                  DoubleType,
                  true,
                  "share of similar conversations that carry the same tag")
              .add(VERDICT, StringType, true, "keep, merge, split, rename or retire")
              .add(
                  WHY_SCORE,
                  DoubleType,
                  true,
                  "chance that two of its conversations have the same topic; null below two")
              .add(
                  SPIKE_SCORE,
                  DoubleType,
                  true,
                  "how far two of its conversations agree in mood, 0 to 1; null below two")
              .add(
                  WEEK_COUNTS,
                  TableTypes.COUNT_MAP,
                  true,
                  "use over time: conversations by Monday of the week")
              .add(
                  PARENT_TAG,
                  StringType,
                  true,
                  "tag that nearly always stands beside it and is used for more; null if none")
              .add(IS_PROTECTED, BooleanType, true, "whether no proposal may change it"),
          List.of(TAG));

  private TagAudit() {}
}
