package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Every tag as it is, and as it would be after all proposed changes. */
public final class TagComparisons {
  /** Tag; spellings that differ in case or blanks are one. Empty: conversations without any. */
  public static final String TAG = "tag";

  /** Conversations with the tag as it is. */
  public static final String COUNT_BEFORE = "conversation_count_before";

  /** Conversations with the tag after all changes. */
  public static final String COUNT_AFTER = "conversation_count_after";

  /** Chance that two of its conversations have the same topic. */
  public static final String WHY_BEFORE = "why_before";

  /** The same after all changes. */
  public static final String WHY_AFTER = "why_after";

  /** How far two of its conversations agree in mood. */
  public static final String SPIKE_BEFORE = "spike_before";

  /** The same after all changes. */
  public static final String SPIKE_AFTER = "spike_after";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tag_comparisons",
          "Every tag as it is, and as it would be after all proposed changes.",
          new StructType()
              .add(
                  TAG,
                  StringType,
                  true,
                  "tag in lower case with single blanks; empty: conversations without any tag")
              .add(COUNT_BEFORE, LongType, true, "conversations with the tag as it is")
              .add(COUNT_AFTER, LongType, true, "conversations with the tag after all changes")
              .add(
                  WHY_BEFORE,
                  DoubleType,
                  true,
                  "chance that two of its conversations have the same topic; null below two")
              .add(WHY_AFTER, DoubleType, true, "the same after all changes")
              .add(
                  SPIKE_BEFORE,
                  DoubleType,
                  true,
                  "how far two of its conversations agree in mood, 0 to 1; null below two")
              .add(SPIKE_AFTER, DoubleType, true, "the same after all changes"),
          List.of(TAG));

  private TagComparisons() {}
}
