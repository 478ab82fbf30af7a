package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** One row per recurring question, with an id that stays. */
public final class Topics {
  /** Permanent id. */
  public static final String TOPIC_ID = "topic_id";

  /** Theme the topic belongs to. */
  public static final String THEME_ID = "theme_id";

  /** German name. */
  public static final String LABEL_DE = "label_de";

  /** English name. */
  public static final String LABEL_EN = "label_en";

  /** Typical phrases in the customers' words, strongest first. */
  public static final String KEYPHRASES = "keyphrases";

  /** A real, short, typical question of the topic, redacted. */
  public static final String CANONICAL_QUESTION = "canonical_question";

  /** The same from German questions; null if the topic has none. */
  public static final String CANONICAL_QUESTION_DE = "canonical_question_de";

  /** The same from English questions; null if the topic has none. */
  public static final String CANONICAL_QUESTION_EN = "canonical_question_en";

  /** Question nearest to the centroid. */
  public static final String EXEMPLAR_QUESTION_ID = "exemplar_question_id";

  /** Up to five redacted questions near the centroid, from different customers. */
  public static final String EXAMPLES = "examples";

  /** Core area: billing, orders, shipping, returns, accounts, products or other. */
  public static final String AREA = "area";

  /** Questions assigned, unclear ones left out. */
  public static final String QUESTION_COUNT = "question_count";

  /** Conversations with such a question. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Customers with such a question. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** Share of the questions that are German. */
  public static final String GERMAN_SHARE = "german_share";

  /** Day of the earliest question. */
  public static final String FIRST_SEEN_DATE = "first_seen_date";

  /** Day of the latest question. */
  public static final String LAST_SEEN_DATE = "last_seen_date";

  /** Active, dormant or retired. */
  public static final String STATE = "state";

  /** Mean direction of the members, of unit length. */
  public static final String CENTROID = "centroid";

  /** Cosine distance beyond which a question is unclear. */
  public static final String RADIUS = "radius";

  /** True when the label was given by people. */
  public static final String HAS_GIVEN_LABEL = "has_given_label";

  /** True when people said that the topic is of no interest. */
  public static final String IS_IGNORED = "is_ignored";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "topics",
          "One row per recurring question, with an id that stays.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "permanent id")
              .add(THEME_ID, StringType, true, "theme the topic belongs to")
              .add(LABEL_DE, StringType, true, "German name")
              .add(LABEL_EN, StringType, true, "English name")
              .add(
                  KEYPHRASES,
                  TableTypes.STRINGS,
                  true,
                  "typical phrases in the customers' words, strongest first")
              .add(
                  CANONICAL_QUESTION,
                  StringType,
                  true,
                  "a real, short, typical question of the topic, redacted")
              .add(
                  CANONICAL_QUESTION_DE,
                  StringType,
                  true,
                  "the same from German questions; null if the topic has none")
              .add(
                  CANONICAL_QUESTION_EN,
                  StringType,
                  true,
                  "the same from English questions; null if the topic has none")
              .add(EXEMPLAR_QUESTION_ID, StringType, true, "question nearest to the centroid")
              .add(
                  EXAMPLES,
                  TableTypes.STRINGS,
                  true,
                  "up to five redacted questions near the centroid, from different customers")
              .add(
                  AREA,
                  StringType,
                  true,
                  "core area: billing, orders, shipping, returns, accounts, products or other")
              .add(QUESTION_COUNT, LongType, true, "questions assigned, unclear ones left out")
              .add(CONVERSATION_COUNT, LongType, true, "conversations with such a question")
              .add(CUSTOMER_COUNT, LongType, true, "customers with such a question")
              .add(GERMAN_SHARE, DoubleType, true, "share of the questions that are German")
              .add(FIRST_SEEN_DATE, DateType, true, "day of the earliest question")
              .add(LAST_SEEN_DATE, DateType, true, "day of the latest question")
              .add(STATE, StringType, true, "active, dormant or retired")
              .add(
                  CENTROID,
                  TableTypes.VECTOR,
                  true,
                  "mean direction of the members, of unit length")
              .add(RADIUS, DoubleType, true, "cosine distance beyond which a question is unclear")
              .add(HAS_GIVEN_LABEL, BooleanType, true, "true when people gave it its names")
              .add(
                  IS_IGNORED,
                  BooleanType,
                  true,
                  "true when people said that it is of no interest: kept here, left out of what is published"),
          List.of(TOPIC_ID));

  private Topics() {}
}
