package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** One row per help article and language. */
public final class Articles {
  /** Id of the article in the help centre. */
  public static final String ARTICLE_ID = "article_id";

  /** Language of the article: de or en, und if unknown. */
  public static final String LANGUAGE = "language";

  /** Title. */
  public static final String TITLE = "title";

  /** Text without markup; one paragraph, heading or list item per line. */
  public static final String BODY_TEXT = "body_text";

  /** Public address. */
  public static final String URL = "url";

  /** Section of the help centre. */
  public static final String SECTION = "section";

  /** Labels. */
  public static final String LABELS = "labels";

  /** First published. */
  public static final String CREATED_AT = "created_at";

  /** Last edited. */
  public static final String UPDATED_AT = "updated_at";

  /** Views; null if unknown. */
  public static final String VIEWS = "views";

  /** Readers who found it helpful; null if unknown. */
  public static final String HELPFUL_VOTES = "helpful_votes";

  /** Readers who did not; null if unknown. */
  public static final String UNHELPFUL_VOTES = "unhelpful_votes";

  /** True while it is not published. */
  public static final String IS_DRAFT = "is_draft";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "articles",
          "One row per help article and language.",
          new StructType()
              .add(ARTICLE_ID, StringType, true, "id of the article in the help centre")
              .add(LANGUAGE, StringType, true, "language of the article: de or en, und if unknown")
              .add(TITLE, StringType, true, "title")
              .add(
                  BODY_TEXT,
                  StringType,
                  true,
                  "text without markup; one paragraph, heading or list item per line")
              .add(URL, StringType, true, "public address")
              .add(SECTION, StringType, true, "section of the help centre")
              .add(LABELS, TableTypes.STRINGS, true, "labels")
              .add(CREATED_AT, TimestampType, true, "first published")
              .add(UPDATED_AT, TimestampType, true, "last edited")
              .add(VIEWS, LongType, true, "views; null if unknown")
              .add(HELPFUL_VOTES, LongType, true, "readers who found it helpful; null if unknown")
              .add(UNHELPFUL_VOTES, LongType, true, "readers who did not; null if unknown")
              .add(IS_DRAFT, BooleanType, true, "true while it is not published"),
          List.of(ARTICLE_ID, LANGUAGE));

  private Articles() {}
}
