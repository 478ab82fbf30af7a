package dev.ticketmine.stages.coverage;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ArticleMatches;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.collection.Seq;

/**
 * The five help articles of each language that are nearest to each topic.
 *
 * <p>Similarity is the mean of two shares: how near the article is on the subject (cosine of the
 * topic's questions in the article's language with title and best passage), and how much of what
 * agents typically explain in their replies stands in the article. Topics, articles and samples are
 * small next to the archive, so they are compared in one process.
 */
public final class MatchArticles implements Stage {
  static final int MOST = 5;
  private static final double ROUNDING = 1e6;

  private final Dataset<Row> articleVectors;
  private final Dataset<Row> samples;
  private final CoverageOptions options;

  /**
   * Takes side inputs.
   *
   * @param articleVectors rows of {@link ArticleVectors}
   * @param samples what {@link TopicSamples#of} returns
   */
  public MatchArticles(Dataset<Row> articleVectors, Dataset<Row> samples, CoverageOptions options) {
    this.articleVectors = ArticleVectors.SCHEMA.conform(articleVectors);
    this.samples = samples;
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return Topics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ArticleMatches.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> topics) {
    Nearness nearness = Nearness.of(samples, options.minimumReplies());
    List<ArticleText> articles = ArticleText.all(articleVectors);
    List<Row> rows = new ArrayList<>();
    for (Row topic : topics.select(Topics.TOPIC_ID, Topics.CENTROID).collectAsList()) {
      String id = topic.getString(0);
      Map<String, List<Nearness.Match>> byLanguage = new TreeMap<>();
      for (Nearness.Match match :
          nearness.matches(id, Floats.of(topic.<Seq<Float>>getAs(Topics.CENTROID)), articles)) {
        byLanguage.computeIfAbsent(match.article().language(), key -> new ArrayList<>()).add(match);
      }
      byLanguage.values().forEach(matches -> addNearest(id, matches, rows));
    }
    return topics.sparkSession().createDataFrame(rows, ArticleMatches.SCHEMA.columns());
  }

  private static void addNearest(String topicId, List<Nearness.Match> matches, List<Row> rows) {
    matches.sort(
        Comparator.comparingDouble((Nearness.Match match) -> -rounded(match.similarity()))
            .thenComparing(match -> match.article().articleId()));
    for (int i = 0; i < Math.min(MOST, matches.size()); i++) {
      Nearness.Match match = matches.get(i);
      rows.add(
          RowFactory.create(
              topicId,
              match.article().articleId(),
              match.article().language(),
              rounded(match.similarity()),
              i + 1));
    }
  }

  private static double rounded(double value) {
    return Math.rint(value * ROUNDING) / ROUNDING;
  }
}
