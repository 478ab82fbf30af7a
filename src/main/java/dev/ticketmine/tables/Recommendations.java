package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What to do, with evidence and memory. */
public final class Recommendations {
  /** Stable id: SHA-256 of kind, topic and language. */
  public static final String RECOMMENDATION_ID = "recommendation_id";

  /**
   * Write_article, improve_article, update_article, translate_article, make_findable,
   * merge_articles, fix_cause, change_tag or watch_topic.
   */
  public static final String KIND = "kind";

  /** Topic; null for tags. */
  public static final String TOPIC_ID = "topic_id";

  /** Language of the content concerned; null if none. */
  public static final String LANGUAGE = "language";

  /** What to do, in the language of the report. */
  public static final String TITLE = "title";

  /** Why, with figures, in the language of the report. */
  public static final String BODY = "body";

  /** Sort key, highest first. */
  public static final String PRIORITY = "priority";

  /** Conversations a week concerned, lower end. */
  public static final String IMPACT_LOW = "impact_low";

  /** The same, upper end. */
  public static final String IMPACT_HIGH = "impact_high";

  /** Questions that show it. */
  public static final String EVIDENCE_QUESTION_IDS = "evidence_question_ids";

  /** Up to three redacted quotes. */
  public static final String QUOTES = "quotes";

  /** Open, accepted, rejected or published. */
  public static final String STATE = "state";

  /** Night it was first offered. */
  public static final String FIRST_OFFERED_DATE = "first_offered_date";

  /** What to do, in German. */
  public static final String TITLE_DE = "title_de";

  /** What to do, in English. */
  public static final String TITLE_EN = "title_en";

  /** Why, with figures, in German. */
  public static final String BODY_DE = "body_de";

  /** Why, with figures, in English. */
  public static final String BODY_EN = "body_en";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "recommendations",
          "What to do, with evidence and memory.",
          new StructType()
              .add(
                  RECOMMENDATION_ID,
                  StringType,
                  true,
                  "stable id: SHA-256 of kind, topic and language")
              .add(
                  KIND,
                  StringType,
                  true,
                  "write_article, improve_article, update_article, translate_article, make_findable, merge_articles, fix_cause, change_tag or watch_topic")
              .add(TOPIC_ID, StringType, true, "topic; null for tags")
              .add(LANGUAGE, StringType, true, "language of the content concerned; null if none")
              .add(TITLE, StringType, true, "what to do, in the language of the report")
              .add(BODY, StringType, true, "why, with figures, in the language of the report")
              .add(PRIORITY, DoubleType, true, "sort key, highest first")
              .add(IMPACT_LOW, DoubleType, true, "conversations a week concerned, lower end")
              .add(IMPACT_HIGH, DoubleType, true, "the same, upper end")
              .add(EVIDENCE_QUESTION_IDS, TableTypes.STRINGS, true, "questions that show it")
              .add(QUOTES, TableTypes.STRINGS, true, "up to three redacted quotes")
              .add(STATE, StringType, true, "open, accepted, rejected or published")
              .add(FIRST_OFFERED_DATE, DateType, true, "night it was first offered")
              .add(TITLE_DE, StringType, true, "what to do, in German")
              .add(TITLE_EN, StringType, true, "what to do, in English")
              .add(BODY_DE, StringType, true, "why, with figures, in German")
              .add(BODY_EN, StringType, true, "why, with figures, in English"),
          List.of(RECOMMENDATION_ID));

  private Recommendations() {}
}
