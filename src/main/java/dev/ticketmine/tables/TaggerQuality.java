package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * How well the tagger knows each tag, on conversations that it has not learnt from; method in
 * docs/methods/tagger.md.
 */
public final class TaggerQuality {
  /** Tag in lower case with single blanks. */
  public static final String TAG = "tag";

  /** All, de or en. */
  public static final String LANGUAGE = "language";

  /** Learnt or not_enough_data. */
  public static final String STATE = "state";

  /** Conversations with the tag: those learnt from, or all if the tag is not learnt. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Conversations that it is proposed for; null if not learnt. */
  public static final String PROPOSED_COUNT = "proposed_count";

  /** Of these, those that have it; null if not learnt. */
  public static final String HIT_COUNT = "hit_count";

  /**
   * Share of the proposals that are given; null with fewer than 20 conversations or no proposal.
   */
  public static final String PRECISION = "precision";

  /** Share of the given ones that are proposed; null with fewer than 20 conversations. */
  public static final String RECALL = "recall";

  /** Harmonic mean of both; null with fewer than 20 conversations. */
  public static final String F1 = "f1";

  /** Probability from which on the tag is proposed; null if not learnt. */
  public static final String THRESHOLD = "threshold";

  /** Conversations whose tag is probably wrong; null if not learnt. */
  public static final String WRONG_COUNT = "wrong_count";

  /** Conversations with other tags where it is probably missing; null if not learnt. */
  public static final String MISSING_COUNT = "missing_count";

  /** State of a tag that the tagger knows. */
  public static final String LEARNT = "learnt";

  /** State of a tag of too few conversations. */
  public static final String NOT_ENOUGH_DATA = "not_enough_data";

  /** Language of the rows of all conversations. */
  public static final String ALL = "all";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tagger_quality",
          "How well the tagger knows each tag, on conversations that it has not learnt from; method in docs/methods/tagger.md.",
          new StructType()
              .add(TAG, StringType, true, "tag in lower case with single blanks")
              .add(LANGUAGE, StringType, true, "all, de or en")
              .add(STATE, StringType, true, "learnt or not_enough_data")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations with the tag: those learnt from, or all if the tag is not learnt")
              .add(
                  PROPOSED_COUNT,
                  LongType,
                  true,
                  "conversations that it is proposed for; null if not learnt")
              .add(HIT_COUNT, LongType, true, "of these, those that have it; null if not learnt")
              .add(
                  PRECISION,
                  DoubleType,
                  true,
                  "share of the proposals that are given; null with fewer than 20 conversations or no proposal")
              .add(
                  RECALL,
                  DoubleType,
                  true,
                  "share of the given ones that are proposed; null with fewer than 20 conversations")
              .add(
                  F1,
                  DoubleType,
                  true,
                  "harmonic mean of both; null with fewer than 20 conversations")
              .add(
                  THRESHOLD,
                  DoubleType,
                  true,
                  "probability from which on the tag is proposed; null if not learnt")
              .add(
                  WRONG_COUNT,
                  LongType,
                  true,
                  "conversations whose tag is probably wrong; null if not learnt")
              .add(
                  MISSING_COUNT,
                  LongType,
                  true,
                  "conversations with other tags where it is probably missing; null if not learnt"),
          List.of(TAG, LANGUAGE));

  private TaggerQuality() {}
}
