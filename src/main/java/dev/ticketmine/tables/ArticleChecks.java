package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What had better be changed in help articles, and how readable they are. */
public final class ArticleChecks {
  /** Id of the article in the help centre. */
  public static final String ARTICLE_ID = "article_id";

  /** De or en. */
  public static final String LANGUAGE = "language";

  /** Rule, or one of the measures reading_ease, lix, words. */
  public static final String RULE = "rule";

  /** First character of the place in body_text; 0 for the whole article. */
  public static final String START = "start";

  /** High, medium or low; none for a measure. */
  public static final String SEVERITY = "severity";

  /** The beginning of the place; empty for the whole article. */
  public static final String QUOTE = "quote";

  /** The reason, in the language of the article. */
  public static final String WHY = "why";

  /** What to do, in the language of the article. */
  public static final String HINT = "hint";

  /** What was measured; null if nothing. */
  public static final String VALUE = "value";

  /** Severity of a measure. */
  public static final String NONE = "none";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "article_checks",
          "What had better be changed in help articles, and how readable they are; rules in docs/methods/articles.md.",
          new StructType()
              .add(ARTICLE_ID, StringType, true, "id of the article in the help centre")
              .add(LANGUAGE, StringType, true, "de or en")
              .add(RULE, StringType, true, "rule, or one of the measures reading_ease, lix, words")
              .add(
                  START,
                  IntegerType,
                  true,
                  "first character of the place in body_text; 0 for the whole article")
              .add(SEVERITY, StringType, true, "high, medium or low; none for a measure")
              .add(
                  QUOTE,
                  StringType,
                  true,
                  "the beginning of the place; empty for the whole article")
              .add(WHY, StringType, true, "the reason, in the language of the article")
              .add(HINT, StringType, true, "what to do, in the language of the article")
              .add(VALUE, DoubleType, true, "what was measured; null if nothing"),
          List.of(ARTICLE_ID, LANGUAGE, RULE, START));

  private ArticleChecks() {}
}
