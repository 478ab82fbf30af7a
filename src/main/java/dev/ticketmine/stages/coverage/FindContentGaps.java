package dev.ticketmine.stages.coverage;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ArticleMatches;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/**
 * How well the help content answers each topic in each language in which customers ask it often
 * enough; the rules are those of {@link GapRules}.
 */
public final class FindContentGaps implements Stage {
  private final Dataset<Row> topics;
  private final Dataset<Row> articleVectors;
  private final Dataset<Row> samples;
  private final CoverageOptions options;

  /**
   * Takes side inputs.
   *
   * @param topics rows of {@link Topics}
   * @param articleVectors rows of {@link ArticleVectors}
   * @param samples what {@link TopicSamples#of} returns
   */
  public FindContentGaps(
      Dataset<Row> topics,
      Dataset<Row> articleVectors,
      Dataset<Row> samples,
      CoverageOptions options) {
    this.topics = Topics.SCHEMA.conform(topics);
    this.articleVectors = ArticleVectors.SCHEMA.conform(articleVectors);
    this.samples = samples;
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return ArticleMatches.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ContentGaps.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> matches) {
    List<TopicSample> sampled = TopicSample.all(samples);
    Map<String, float[]> centroids = new HashMap<>();
    for (Row topic : topics.select(Topics.TOPIC_ID, Topics.CENTROID).collectAsList()) {
      centroids.put(topic.getString(0), Floats.of(topic.<Seq<Float>>getAs(Topics.CENTROID)));
    }
    Map<String, String> nearest = new HashMap<>();
    for (Row match : matches.filter("rank = 1").collectAsList()) {
      nearest.put(
          match.getAs(ArticleMatches.TOPIC_ID) + " " + match.getAs(ArticleMatches.LANGUAGE),
          match.getAs(ArticleMatches.ARTICLE_ID));
    }
    GapRules rules =
        new GapRules(sampled, ArticleText.all(articleVectors), centroids, nearest, options);
    return matches.sparkSession().createDataFrame(rules.rows(), ContentGaps.SCHEMA.columns());
  }
}
