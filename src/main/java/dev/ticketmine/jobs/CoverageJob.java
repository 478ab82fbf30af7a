package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.coverage.CoverageOptions;
import dev.ticketmine.stages.coverage.EmbedArticles;
import dev.ticketmine.stages.coverage.FindContentGaps;
import dev.ticketmine.stages.coverage.MatchArticles;
import dev.ticketmine.stages.coverage.TopicSamples;
import dev.ticketmine.stages.redact.PlainPlaceholders;
import dev.ticketmine.tables.ArticleMatches;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Compares the help content with what customers ask. */
public final class CoverageJob implements Job {
  private final Lake lake;
  private final Night night;
  private final CoverageOptions options;

  /** Works on a lake for a night with the usual options. */
  public CoverageJob(Lake lake, Night night) {
    this(lake, night, CoverageOptions.defaults());
  }

  /** Works on a lake for a night. */
  public CoverageJob(Lake lake, Night night, CoverageOptions options) {
    this.lake = lake;
    this.night = night;
    this.options = options;
  }

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public JobResult run() {
    Map<String, Long> rows = new LinkedHashMap<>();
    Dataset<Row> embedded =
        new EmbedArticles(lake.read(ArticleVectors.SCHEMA)).apply(lake.read(Articles.SCHEMA));
    rows.put(ArticleVectors.SCHEMA.name(), lake.write(ArticleVectors.SCHEMA, embedded, night));
    Dataset<Row> vectors = lake.read(ArticleVectors.SCHEMA).cache();
    Dataset<Row> topics = ShownTopics.of(lake, Topics.SCHEMA).cache();
    Dataset<Row> samples = samples(lake).cache();
    Dataset<Row> matches = new MatchArticles(vectors, samples, options).apply(topics);
    Dataset<Row> gaps =
        new FindContentGaps(lake.read(Articles.SCHEMA), vectors, samples, options).apply(topics);
    rows.put(ArticleMatches.SCHEMA.name(), lake.write(ArticleMatches.SCHEMA, matches, night));
    rows.put(ContentGaps.SCHEMA.name(), lake.write(ContentGaps.SCHEMA, gaps, night));
    samples.unpersist();
    topics.unpersist();
    vectors.unpersist();
    return new JobResult(rows);
  }

  /** Reads what {@link TopicSamples} says of a lake. */
  static Dataset<Row> samples(Lake lake) {
    return TopicSamples.of(
        lake.read(Conversations.SCHEMA),
        lake.read(ConversationTopics.SCHEMA),
        new PlainPlaceholders().apply(lake.read(Messages.SCHEMA)),
        lake.read(Questions.SCHEMA),
        lake.read(TopicAssignments.SCHEMA),
        lake.read(QuestionVectors.SCHEMA));
  }
}
