package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Vectors of the passages of help articles. */
public final class ArticleVectors {
  /** Article. */
  public static final String ARTICLE_ID = "article_id";

  /** Language of the article. */
  public static final String LANGUAGE = "language";

  /** Position of the passage in the article, from 0; 0 is the title. */
  public static final String PASSAGE_INDEX = "passage_index";

  /** Text of the passage. */
  public static final String PASSAGE = "passage";

  /** Model that made the vector. */
  public static final String MODEL_ID = "model_id";

  /** Vector of unit length. */
  public static final String VECTOR = "vector";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "article_vectors",
          "Vectors of the passages of help articles.",
          new StructType()
              .add(ARTICLE_ID, StringType, true, "article")
              .add(LANGUAGE, StringType, true, "language of the article")
              .add(
                  PASSAGE_INDEX,
                  IntegerType,
                  true,
                  "position of the passage in the article, from 0; 0 is the title")
              .add(PASSAGE, StringType, true, "text of the passage")
              .add(MODEL_ID, StringType, true, "model that made the vector")
              .add(VECTOR, TableTypes.VECTOR, true, "vector of unit length"),
          List.of(ARTICLE_ID, LANGUAGE, PASSAGE_INDEX, MODEL_ID));

  private ArticleVectors() {}
}
