package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** How well the help content answers each topic, per language. */
public final class ContentGaps {
  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** De or en. */
  public static final String LANGUAGE = "language";

  /** Covered, missing, weak, stale, unfindable, duplicate or language_missing. */
  public static final String STATUS = "status";

  /** Nearest article; null if none is near. */
  public static final String BEST_ARTICLE_ID = "best_article_id";

  /** Similarity of that article 0..1. */
  public static final String SIMILARITY = "similarity";

  /** Conversations of the topic in this language. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Conversations a week that content could have answered, lower end. */
  public static final String DEFLECTABLE_LOW = "deflectable_low";

  /** The same, upper end. */
  public static final String DEFLECTABLE_HIGH = "deflectable_high";

  /** Words customers use that the article lacks. */
  public static final String MISSING_WORDS = "missing_words";

  /** Questions that show the gap. */
  public static final String EVIDENCE_QUESTION_IDS = "evidence_question_ids";

  /** Why this status, in numbers. */
  public static final String REASON = "reason";

  /**
   * How likely an article answers (covered, stale, unfindable, duplicate), or none does, 0..1; null
   * if there is too little to compare with.
   */
  public static final String CONFIDENCE = "confidence";

  /** Of duplicates, the other article. */
  public static final String OTHER_ARTICLE_ID = "other_article_id";

  /** Figure that the article gives and agents no longer do, or that one of duplicates gives. */
  public static final String OLD_FIGURE = "old_figure";

  /** Figure that agents give instead, or that the other of duplicates gives. */
  public static final String NEW_FIGURE = "new_figure";

  /** First day on which agents gave the new figure. */
  public static final String SINCE_DATE = "since_date";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "content_gaps",
          "How well the help content answers each topic, per language.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic")
              .add(LANGUAGE, StringType, true, "de or en")
              .add(
                  STATUS,
                  StringType,
                  true,
                  "covered, missing, weak, stale, unfindable, duplicate or language_missing")
              .add(BEST_ARTICLE_ID, StringType, true, "nearest article; null if none is near")
              .add(SIMILARITY, DoubleType, true, "similarity of that article 0..1")
              .add(
                  CONVERSATION_COUNT, LongType, true, "conversations of the topic in this language")
              .add(
                  DEFLECTABLE_LOW,
                  DoubleType,
                  true,
                  "conversations a week that content could have answered, lower end")
              .add(DEFLECTABLE_HIGH, DoubleType, true, "the same, upper end")
              .add(
                  MISSING_WORDS,
                  TableTypes.STRINGS,
                  true,
                  "words customers use that the article lacks")
              .add(EVIDENCE_QUESTION_IDS, TableTypes.STRINGS, true, "questions that show the gap")
              .add(REASON, StringType, true, "why this status, in numbers")
              .add(
                  CONFIDENCE,
                  DoubleType,
                  true,
                  "how likely an article answers (covered, stale, unfindable, duplicate), or none does;"
                      + " null if there is too little to compare with")
              .add(OTHER_ARTICLE_ID, StringType, true, "of duplicates, the other article")
              .add(
                  OLD_FIGURE,
                  StringType,
                  true,
                  "figure that the article gives and agents no longer do; or of duplicates one")
              .add(
                  NEW_FIGURE,
                  StringType,
                  true,
                  "figure that agents give instead, or the other of duplicates")
              .add(SINCE_DATE, DateType, true, "first day on which agents gave the new figure"),
          List.of(TOPIC_ID, LANGUAGE));

  private ContentGaps() {}
}
