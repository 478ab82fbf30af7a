package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What a topic is associated with: phrases, attribute values, dated events. */
public final class RootCauses {
  /** SHA-256 of topic, kind, attribute and value. */
  public static final String CAUSE_ID = "cause_id";

  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Phrase, attribute or event. */
  public static final String KIND = "kind";

  /** Attribute; null for a phrase that names none. */
  public static final String ATTRIBUTE = "attribute";

  /** Value of the attribute, phrase or event. */
  public static final String ATTRIBUTE_VALUE = "attribute_value";

  /** The cause in words; a quote for a phrase. */
  public static final String LABEL = "label";

  /** Conversations of the topic with this cause. */
  public static final String SUPPORT = "support";

  /** Share of the topic's conversations with this cause. */
  public static final String SHARE = "share";

  /** Lower end of the 95 % interval of the share. */
  public static final String SHARE_LOW = "share_low";

  /** Upper end of the 95 % interval of the share. */
  public static final String SHARE_HIGH = "share_high";

  /** Share of all other conversations with it. */
  public static final String BASE_SHARE = "base_share";

  /** Share divided by base share. */
  public static final String LIFT = "lift";

  /** Conversations of the topic in which the attribute is known; null without an attribute. */
  public static final String KNOWN_COUNT = "known_count";

  /** Conversations of other topics in which the attribute is known; null without an attribute. */
  public static final String OTHER_KNOWN_COUNT = "other_known_count";

  /** P-value after control of the false-discovery rate. */
  public static final String Q_VALUE = "q_value";

  /** Questions that show it. */
  public static final String EVIDENCE_QUESTION_IDS = "evidence_question_ids";

  /** Up to three redacted quotes. */
  public static final String QUOTES = "quotes";

  /** A redacted question of the same topic from a conversation without the cause. */
  public static final String COUNTER_EXAMPLE = "counter_example";

  /** Strong, fair or weak. */
  public static final String STRENGTH = "strength";

  /** Whether the value is what the topic is about, not why customers write. */
  public static final String IS_TOPIC_ITSELF = "is_topic_itself";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "root_causes",
          "What a topic is associated with: phrases, attribute values, dated events.",
          new StructType()
              .add(CAUSE_ID, StringType, true, "SHA-256 of topic, kind, attribute and value")
              .add(TOPIC_ID, StringType, true, "topic")
              .add(KIND, StringType, true, "phrase, attribute or event")
              .add(ATTRIBUTE, StringType, true, "attribute; null for a phrase that names none")
              .add(ATTRIBUTE_VALUE, StringType, true, "value of the attribute, phrase or event")
              .add(LABEL, StringType, true, "the cause in words; a quote for a phrase")
              .add(SUPPORT, LongType, true, "conversations of the topic with this cause")
              .add(SHARE, DoubleType, true, "share of the topic's conversations with this cause")
              .add(SHARE_LOW, DoubleType, true, "lower end of the 95 % interval of the share")
              .add(SHARE_HIGH, DoubleType, true, "upper end of the 95 % interval of the share")
              .add(BASE_SHARE, DoubleType, true, "share of all other conversations with it")
              .add(LIFT, DoubleType, true, "share divided by base share")
              .add(
                  KNOWN_COUNT,
                  LongType,
                  true,
                  "conversations of the topic in which the attribute is known; null without one")
              .add(
                  OTHER_KNOWN_COUNT,
                  LongType,
                  true,
                  "conversations of other topics in which the attribute is known")
              .add(Q_VALUE, DoubleType, true, "p-value after control of the false-discovery rate")
              .add(EVIDENCE_QUESTION_IDS, TableTypes.STRINGS, true, "questions that show it")
              .add(QUOTES, TableTypes.STRINGS, true, "up to three redacted quotes")
              .add(
                  COUNTER_EXAMPLE,
                  StringType,
                  true,
                  "redacted question of the same topic from a conversation without the cause")
              .add(STRENGTH, StringType, true, "strong, fair or weak")
              .add(
                  IS_TOPIC_ITSELF,
                  BooleanType,
                  true,
                  "whether the value's words are all in the topic's name: what it is, not why"),
          List.of(CAUSE_ID));

  private RootCauses() {}
}
