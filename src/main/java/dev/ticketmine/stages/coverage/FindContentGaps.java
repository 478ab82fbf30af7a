package dev.ticketmine.stages.coverage;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.coverage.StaleFigures.Conflict;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.collection.Seq;

/**
 * How well the help content answers each topic in each language in which customers ask it often
 * enough; the rules are those of {@link GapRules}. Topics, articles and samples are small next to
 * the archive, so they are compared in one process.
 */
public final class FindContentGaps implements Stage {
  private final Dataset<Row> articles;
  private final Dataset<Row> articleVectors;
  private final Dataset<Row> samples;
  private final CoverageOptions options;

  /**
   * Takes side inputs.
   *
   * @param articles rows of {@link Articles}
   * @param articleVectors rows of {@link ArticleVectors}
   * @param samples what {@link TopicSamples#of} returns
   */
  public FindContentGaps(
      Dataset<Row> articles,
      Dataset<Row> articleVectors,
      Dataset<Row> samples,
      CoverageOptions options) {
    this.articles = Articles.SCHEMA.conform(articles);
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
    return ContentGaps.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> topics) {
    HelpCentre centre = HelpCentre.of(topics, articles, articleVectors, samples, options);
    GapRules rules = centre.rules(article -> true);
    MissingWords words = new MissingWords(centre.samples());
    List<Row> rows =
        centre.samples().stream()
            .filter(rules::isEnough)
            .map(sample -> row(sample, rules, words))
            .toList();
    return topics.sparkSession().createDataFrame(rows, ContentGaps.SCHEMA.columns());
  }

  /** The vectors of topics by id. */
  static Map<String, float[]> centroids(Dataset<Row> topics) {
    Map<String, float[]> centroids = new HashMap<>();
    for (Row topic : topics.select(Topics.TOPIC_ID, Topics.CENTROID).collectAsList()) {
      centroids.put(topic.getString(0), Floats.of(topic.<Seq<Float>>getAs(Topics.CENTROID)));
    }
    return centroids;
  }

  private static Row row(TopicSample sample, GapRules rules, MissingWords missingWords) {
    Gap gap = rules.gap(sample);
    double weekly = sample.recent() / sample.weeks();
    Interval share = Interval.wilson(sample.oneTouch(), sample.ended());
    List<String> words =
        switch (gap.status()) {
          case "weak", "unfindable" -> missingWords.of(sample, gap.match().article().terms());
          case "missing" -> missingWords.of(sample, Set.of());
          default -> List.of();
        };
    Conflict conflict = gap.conflict();
    return RowFactory.create(
        sample.topicId(),
        sample.language(),
        gap.status(),
        gap.named() == null ? null : gap.named().articleId(),
        gap.match() == null ? null : GapRules.rounded(gap.match().similarity()),
        sample.conversations(),
        GapRules.rounded(weekly * share.low()),
        GapRules.rounded(weekly * share.high()),
        words.toArray(String[]::new),
        sample.evidence().toArray(String[]::new),
        rules.reason(sample, gap),
        gap.certainty().isPresent() ? GapRules.rounded(gap.certainty().getAsDouble()) : null,
        gap.other() == null ? null : gap.other().articleId(),
        conflict == null ? null : conflict.before(),
        conflict == null ? null : conflict.after(),
        conflict == null || conflict.since() == null ? null : Date.valueOf(conflict.since()));
  }
}
