package dev.ticketmine.stages.coverage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.TableTypes;
import java.io.Serializable;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;

/**
 * The passages of every published article with their vectors. A passage whose text has not changed
 * keeps the vector it had; only new text is embedded.
 */
public final class EmbedArticles implements Stage {
  private final Dataset<Row> previous;
  private final Source source;

  /** Where an executor gets its embedder from. */
  interface Source extends Supplier<TextEmbedder>, Serializable {}

  /**
   * Takes a side input.
   *
   * @param previous rows of {@link ArticleVectors} of an earlier night; may be empty
   */
  public EmbedArticles(Dataset<Row> previous) {
    this(previous, Embedders::shared);
  }

  EmbedArticles(Dataset<Row> previous, Source source) {
    this.previous = ArticleVectors.SCHEMA.conform(previous);
    this.source = source;
  }

  @Override
  public TableSchema input() {
    return Articles.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ArticleVectors.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> articles) {
    String modelId = source.get().modelId();
    UDF2<String, String, Object> passages = (title, body) -> Passages.of(title, body);
    Source embedder = source;
    UDF2<String, String, Object> embed =
        (passage, language) -> embedder.get().embed(passage, language);
    Dataset<Row> cut =
        articles
            .filter(coalesce(col(Articles.IS_DRAFT), lit(false)).equalTo(false))
            .select(
                col(Articles.ARTICLE_ID),
                col(Articles.LANGUAGE),
                posexplode(
                        udf(passages, TableTypes.STRINGS)
                            .apply(col(Articles.TITLE), col(Articles.BODY_TEXT)))
                    .as(new String[] {ArticleVectors.PASSAGE_INDEX, ArticleVectors.PASSAGE}));
    Dataset<Row> known =
        previous
            .filter(col(ArticleVectors.MODEL_ID).equalTo(modelId))
            .select(ArticleVectors.LANGUAGE, ArticleVectors.PASSAGE, ArticleVectors.VECTOR)
            // Equal texts have equal vectors under one model, so it does not matter which stays.
            .dropDuplicates(new String[] {ArticleVectors.LANGUAGE, ArticleVectors.PASSAGE});
    Column vector =
        udf(embed, TableTypes.VECTOR)
            .apply(col(ArticleVectors.PASSAGE), col(ArticleVectors.LANGUAGE));
    int tasks = articles.sparkSession().sparkContext().defaultParallelism();
    return cut.join(known, joinKeys(), "left")
        // Few rows, much work: without this, one task would do it all.
        .repartition(tasks, col(ArticleVectors.PASSAGE))
        .withColumn(ArticleVectors.MODEL_ID, lit(modelId))
        .withColumn(ArticleVectors.VECTOR, coalesce(col(ArticleVectors.VECTOR), vector));
  }

  private static String[] joinKeys() {
    return new String[] {ArticleVectors.LANGUAGE, ArticleVectors.PASSAGE};
  }
}
