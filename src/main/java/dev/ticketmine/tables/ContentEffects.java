package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Whether published help content was followed by fewer contacts. */
public final class ContentEffects {
  /** Recommendation that content was published on. */
  public static final String RECOMMENDATION_ID = "recommendation_id";

  /** Topic of the content. */
  public static final String TOPIC_ID = "topic_id";

  /** Language of the content: only contacts in it count. */
  public static final String LANGUAGE = "language";

  /** Article that was published; null if not given. */
  public static final String ARTICLE_ID = "article_id";

  /** Day of publication. */
  public static final String PUBLISHED_DATE = "published_date";

  /** Worked, no_effect_yet, backfired or not_enough_data. */
  public static final String VERDICT = "verdict";

  /**
   * Relative change of the contacts against similar topics: -0.3 is 30 % fewer; null if not known.
   */
  public static final String CHANGE = "change";

  /** Lower end of the change's 95 % interval. */
  public static final String CHANGE_LOW = "change_low";

  /** Upper end of the change's 95 % interval. */
  public static final String CHANGE_HIGH = "change_high";

  /** Whole weeks before that count; the four directly before do not. */
  public static final String WEEKS_BEFORE = "weeks_before";

  /** Whole weeks after that count; the first does not. */
  public static final String WEEKS_AFTER = "weeks_after";

  /** Conversations chiefly about the topic in the weeks before. */
  public static final String CONTACTS_BEFORE = "contacts_before";

  /** The same in the weeks after. */
  public static final String CONTACTS_AFTER = "contacts_after";

  /** Different customers of the contacts before. */
  public static final String CUSTOMERS_BEFORE = "customers_before";

  /** Different customers of the contacts after. */
  public static final String CUSTOMERS_AFTER = "customers_after";

  /**
   * What rates are per 1,000 of: orders, or conversations of the language where a week has no
   * orders.
   */
  public static final String BASE = "base";

  /** Orders or conversations in the weeks before. */
  public static final String BASE_BEFORE = "base_before";

  /** Orders or conversations in the weeks after. */
  public static final String BASE_AFTER = "base_after";

  /** Contacts per 1,000 of the base before; null without base. */
  public static final String RATE_BEFORE = "rate_before";

  /** Contacts per 1,000 of the base after; null without base. */
  public static final String RATE_AFTER = "rate_after";

  /** Topics compared with, most similar first. */
  public static final String SIMILAR_TOPIC_IDS = "similar_topic_ids";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "content_effects",
          "Whether published help content was followed by fewer contacts.",
          new StructType()
              .add(
                  RECOMMENDATION_ID,
                  StringType,
                  true,
                  "recommendation that content was published on")
              .add(TOPIC_ID, StringType, true, "topic of the content")
              .add(LANGUAGE, StringType, true, "language of the content: only contacts in it count")
              .add(ARTICLE_ID, StringType, true, "article that was published; null if not given")
              .add(PUBLISHED_DATE, DateType, true, "day of publication")
              .add(VERDICT, StringType, true, "worked, no_effect_yet, backfired or not_enough_data")
              .add(
                  CHANGE,
                  DoubleType,
                  true,
                  "relative change of the contacts against similar topics: -0.3 is 30 % fewer; null if not known")
              .add(CHANGE_LOW, DoubleType, true, "lower end of the change's 95 % interval")
              .add(CHANGE_HIGH, DoubleType, true, "upper end of the change's 95 % interval")
              .add(
                  WEEKS_BEFORE,
                  IntegerType,
                  true,
                  "whole weeks before that count; the four directly before do not")
              .add(
                  WEEKS_AFTER,
                  IntegerType,
                  true,
                  "whole weeks after that count; the first does not")
              .add(
                  CONTACTS_BEFORE,
                  LongType,
                  true,
                  "conversations chiefly about the topic in the weeks before")
              .add(CONTACTS_AFTER, LongType, true, "the same in the weeks after")
              .add(CUSTOMERS_BEFORE, LongType, true, "different customers of the contacts before")
              .add(CUSTOMERS_AFTER, LongType, true, "different customers of the contacts after")
              .add(
                  BASE,
                  StringType,
                  true,
                  "what rates are per 1,000 of: orders, or conversations of the language where a week has no orders")
              .add(BASE_BEFORE, LongType, true, "orders or conversations in the weeks before")
              .add(BASE_AFTER, LongType, true, "orders or conversations in the weeks after")
              .add(
                  RATE_BEFORE,
                  DoubleType,
                  true,
                  "contacts per 1,000 of the base before; null without base")
              .add(
                  RATE_AFTER,
                  DoubleType,
                  true,
                  "contacts per 1,000 of the base after; null without base")
              .add(
                  SIMILAR_TOPIC_IDS,
                  TableTypes.STRINGS,
                  true,
                  "topics compared with, most similar first"),
          List.of(RECOMMENDATION_ID));

  private ContentEffects() {}
}
