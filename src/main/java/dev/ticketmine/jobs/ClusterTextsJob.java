package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.Evaluation;
import dev.ticketmine.evaluation.LabelledTexts;
import dev.ticketmine.evaluation.TextScores;
import dev.ticketmine.evaluation.TextVectors;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.stages.topics.AssignTopics;
import dev.ticketmine.stages.topics.FitQuestionSpace;
import dev.ticketmine.stages.topics.QuestionViews;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicSpace;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds topics in labelled texts with the stages of a night, each text taken as one question, and
 * scores them against the labels. It needs no lake and writes nothing.
 */
public final class ClusterTextsJob {
  private final SparkSession spark;
  private final LabelledTexts texts;
  private final DistinctTexts distinct;
  private final TopicOptions options;

  /** A job over texts that have been read. */
  public ClusterTextsJob(SparkSession spark, LabelledTexts texts, TopicOptions options) {
    this.spark = spark;
    this.texts = texts;
    this.distinct = new DistinctTexts(texts);
    this.options = options;
  }

  /** Returns the scores. */
  public Evaluation run() {
    float[][] vectors = TextVectors.embedded(Embedders.shared()).of(distinct.distinct());
    return scores(vectors, UnaryOperator.identity(), TopicSearch.asInANight(options));
  }

  DistinctTexts distinct() {
    return distinct;
  }

  TopicOptions options() {
    return options;
  }

  /**
   * Returns the scores of another way to find topics.
   *
   * @param vectors vectors of the {@link #distinct()} texts
   * @param language how a language is told to the topics
   */
  Evaluation scores(float[][] vectors, UnaryOperator<String> language, TopicSearch search) {
    List<Row> rows = distinct.views(vectors, language);
    Dataset<Row> views = spark.createDataFrame(rows, QuestionViews.SCHEMA.columns());
    Dataset<Row> known = TopicSpace.SCHEMA.empty(spark);
    Dataset<Row> space =
        new FitQuestionSpace(known, TopicSearch.NIGHT, options).apply(views).cache();
    Dataset<Row> centres = search.centres(views, space).cache();
    Dataset<Row> prototypes = search.prototypes(views, space, centres);
    String[] topics = new String[rows.size()];
    boolean[] areUnclear = new boolean[topics.length];
    for (Row row : new AssignTopics(centres, prototypes, space).apply(views).collectAsList()) {
      int position = Integer.parseInt(row.getAs(TopicAssignments.QUESTION_ID));
      topics[position] = row.getAs(TopicAssignments.TOPIC_ID);
      areUnclear[position] = row.getAs(TopicAssignments.IS_UNCLEAR);
    }
    centres.unpersist();
    space.unpersist();
    return TextScores.of(texts, distinct.languages(), topics, areUnclear);
  }
}
