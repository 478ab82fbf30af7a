package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The help articles nearest to each topic. */
public final class ArticleMatches {
  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Article. */
  public static final String ARTICLE_ID = "article_id";

  /** Language of the article. */
  public static final String LANGUAGE = "language";

  /** Similarity 0..1. */
  public static final String SIMILARITY = "similarity";

  /** 1 for the nearest. */
  public static final String RANK = "rank";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "article_matches",
          "The help articles nearest to each topic.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic")
              .add(ARTICLE_ID, StringType, true, "article")
              .add(LANGUAGE, StringType, true, "language of the article")
              .add(SIMILARITY, DoubleType, true, "similarity 0..1")
              .add(RANK, IntegerType, true, "1 for the nearest"),
          List.of(TOPIC_ID, ARTICLE_ID, LANGUAGE));

  private ArticleMatches() {}
}
