package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Groups of conversations beside comparable others; never by person. */
public final class Contrasts {
  /** What is asked: one of the constants below. */
  public static final String QUESTION = "question";

  /** Ratings of conversations with a mark of good replies. */
  public static final String RATING_BY_MARK = "rating_by_mark";

  /** How a channel serves a topic. */
  public static final String CHANNEL_FOR_TOPIC = "channel_for_topic";

  /** What customers do after a bad end. */
  public static final String AFTER_BAD_END = "after_bad_end";

  /** What customers do after a bad end of their first conversation. */
  public static final String AFTER_BAD_FIRST = "after_bad_first_contact";

  /** What groups of customers ask about. */
  public static final String SEGMENT_TOPICS = "segment_topics";

  /** Topics that are hard on agents. */
  public static final String STRAIN = "strain";

  /** Topics with long silence, and whether customers were told to wait. */
  public static final String SILENCE = "silence";

  /** Topics whose issues go on, and on other channels. */
  public static final String SAME_ISSUE = "same_issue";

  /** Teams with hard conversations. */
  public static final String TEAM = "team";

  /** The last quarter of a year against the one before. */
  public static final String LAST_QUARTER = "last_quarter";

  /** Conversations that begin badly or are a third contact. */
  public static final String HARD_SITUATION = "hard_situation";

  /** All or topic. */
  public static final String SCOPE = "scope";

  /** Topic id; empty for all. */
  public static final String SCOPE_VALUE = "scope_value";

  /** The group: mark, channel, segment or team; empty for the topic, end or quarter itself. */
  public static final String GROUP_VALUE = "group_value";

  /** What is counted. */
  public static final String OUTCOME = "outcome";

  /** Share of the group. */
  public static final String SHARE = "share";

  /** Share of the others. */
  public static final String OTHER_SHARE = "other_share";

  /** Difference within strata. */
  public static final String DIFFERENCE = "difference";

  /** Lower end of its 95 % interval. */
  public static final String DIFFERENCE_LOW = "difference_low";

  /** Upper end of its 95 % interval. */
  public static final String DIFFERENCE_HIGH = "difference_high";

  /** Probability of as large a difference by chance. */
  public static final String CHANCE = "chance";

  /** The same, corrected for the number of tests. */
  public static final String Q_VALUE = "q_value";

  /** Conversations of the group. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Conversations of the others. */
  public static final String OTHER_COUNT = "other_count";

  /** What can be said. */
  public static final String VERDICT = "verdict";

  /** The group's share is clearly higher. */
  public static final String HIGHER = "higher";

  /** The group's share is clearly lower. */
  public static final String LOWER = "lower";

  /** Chance explains the difference. */
  public static final String NO_CLEAR_DIFFERENCE = "no_clear_difference";

  /** Too few on one side, also to be shown. */
  public static final String NOT_ENOUGH_DATA = "not_enough_data";

  /** Faster and worse at once. */
  public static final String GOAL_CONFLICT = "goal_conflict";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "contrasts",
          "Groups of conversations beside comparable others: associations, never by person;"
              + " docs/methods/contrasts.md.",
          new StructType()
              .add(
                  QUESTION,
                  StringType,
                  true,
                  "rating_by_mark, channel_for_topic, after_bad_end, after_bad_first_contact,"
                      + " segment_topics, strain, silence, same_issue, team,"
                      + " last_quarter or hard_situation")
              .add(SCOPE, StringType, true, "all or topic")
              .add(SCOPE_VALUE, StringType, true, "topic id; empty for all")
              .add(
                  GROUP_VALUE,
                  StringType,
                  true,
                  "the group: a mark of replies, channel, segment or team; empty for the topic,"
                      + " the end or the quarter that the question names")
              .add(OUTCOME, StringType, true, "what is counted in both")
              .add(SHARE, DoubleType, true, "share of the group with the outcome")
              .add(OTHER_SHARE, DoubleType, true, "share of the others with the outcome")
              .add(
                  DIFFERENCE,
                  DoubleType,
                  true,
                  "difference of the shares within strata (Mantel and Haenszel)")
              .add(DIFFERENCE_LOW, DoubleType, true, "lower end of its 95 % interval")
              .add(DIFFERENCE_HIGH, DoubleType, true, "upper end of its 95 % interval")
              .add(CHANCE, DoubleType, true, "probability of as large a difference by chance")
              .add(
                  Q_VALUE,
                  DoubleType,
                  true,
                  "the same, corrected for the number of tests of the question")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations of the group, in steps of the floor")
              .add(
                  OTHER_COUNT, LongType, true, "conversations of the others, in steps of the floor")
              .add(
                  VERDICT,
                  StringType,
                  true,
                  "higher, lower, no_clear_difference, not_enough_data, or goal_conflict: worse in"
                      + " a quarter in which answers came faster"),
          List.of(QUESTION, SCOPE, SCOPE_VALUE, GROUP_VALUE, OUTCOME));

  private Contrasts() {}
}
