package dev.ticketmine.stages.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.Articles;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class EmbedArticlesTest {
  /** Says how long a text is. */
  private static final class Lengths implements TextEmbedder {
    @Override
    public String modelId() {
      return "lengths";
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public float[] embed(String text, String language) {
      return new float[] {text.length()};
    }

    @Override
    public void close() {}
  }

  private static final List<Map<String, Object>> ARTICLES =
      List.of(
          Map.of("article_id", "paket", "language", "de", "title", "Paket", "body_text", "Text."),
          Map.of("article_id", "paket", "language", "en", "title", "Parcel", "body_text", "Text."),
          Map.of("article_id", "neu", "language", "de", "title", "Neu", "is_draft", true));

  private static Dataset<Row> embed(
      SparkSession spark, List<Map<String, Object>> previous, int partitions) {
    return new EmbedArticles(
            Tables.of(spark, ArticleVectors.SCHEMA, previous, partitions), Lengths::new)
        .apply(Tables.of(spark, Articles.SCHEMA, ARTICLES, partitions))
        .orderBy("article_id", "language", "passage_index");
  }

  @Test
  void embedsTitleAndBodyOfPublishedArticles(SparkSession spark) {
    List<Row> rows = embed(spark, List.of(), 1).collectAsList();
    assertThat(rows)
        .extracting(row -> row.<String>getAs("passage"))
        .containsExactly("Paket", "Text.", "Parcel", "Text.");
    assertThat(rows)
        .extracting(row -> row.<Float>getList(5).get(0))
        .containsExactly(5f, 5f, 6f, 5f);
    assertThat(rows).allMatch(row -> row.getAs("model_id").equals("lengths"));
  }

  @Test
  void unchangedTextKeepsItsVectorChangedTextDoesNot(SparkSession spark) {
    List<Map<String, Object>> previous =
        List.of(previous("Paket", "lengths", -1f), previous("Text.", "other model", -2f));
    assertThat(embed(spark, previous, 1).collectAsList())
        .extracting(row -> row.<Float>getList(5).get(0))
        .containsExactly(-1f, 5f, 6f, 5f);
  }

  @Test
  void partitioningDoesNotMatter(SparkSession spark) {
    assertThat(embed(spark, List.of(), 4).collectAsList())
        .isEqualTo(embed(spark, List.of(), 1).collectAsList());
  }

  @Test
  void noArticlesNoVectors(SparkSession spark) {
    Dataset<Row> none = ArticleVectors.SCHEMA.empty(spark);
    assertThat(new EmbedArticles(none, Lengths::new).apply(Articles.SCHEMA.empty(spark)).count())
        .isZero();
  }

  private static Map<String, Object> previous(String passage, String modelId, float value) {
    return Map.of(
        "article_id",
        "paket",
        "language",
        "de",
        "passage_index",
        0,
        "passage",
        passage,
        "model_id",
        modelId,
        "vector",
        new float[] {value});
  }
}
