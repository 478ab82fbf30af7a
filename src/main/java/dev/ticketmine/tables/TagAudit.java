package dev.ticketmine.tables;

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
              .add(VERDICT, StringType, true, "keep, merge, split, rename or retire"),
          List.of(TAG));

  private TagAudit() {}
}
