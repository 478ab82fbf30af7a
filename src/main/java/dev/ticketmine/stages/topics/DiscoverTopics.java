package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Says where the topics lie after a night: known ones, those that people gave, and those that a
 * bounded sample of the questions shows to be new. The sample is taken in order of the texts'
 * hashes and brought to the driver, so partitions and their order change nothing.
 */
public final class DiscoverTopics implements Stage {
  private final Dataset<Row> space;
  private final TopicsBefore before;
  private final Curation curation;
  private final boolean isRediscovery;
  private final TopicOptions options;

  /**
   * Side inputs: the {@link TopicSpace} of this night without topics, and the topics before it.
   *
   * @param curation what people say about topics
   * @param isRediscovery whether known topics are discovered anew
   */
  public DiscoverTopics(
      Dataset<Row> space,
      TopicsBefore before,
      Curation curation,
      boolean isRediscovery,
      TopicOptions options) {
    this.space = TopicSpace.SCHEMA.conform(space);
    this.before = before;
    this.curation = curation;
    this.isRediscovery = isRediscovery;
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return QuestionViews.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicCentres.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    QuestionSpace questions = QuestionSpace.of(space);
    TextSample sample = QuestionSample.placed(QuestionSample.rows(rows, options), questions);
    List<TopicCentre> given = new GivenTopics(curation, questions, before.ids()).centres(rows);
    List<Row> topics =
        new TopicDiscovery(options, curation)
            .topics(sample, topicsOf(sample, rows), before.centres(), given, isRediscovery).stream()
                .map(TopicCentre::row)
                .toList();
    return rows.sparkSession().createDataFrame(topics, TopicCentres.SCHEMA.columns());
  }

  /** The topic of each question of the sample before this night, as {@link MemberFlow} wants it. */
  private String[] topicsOf(TextSample sample, Dataset<Row> rows) {
    Dataset<Row> ids =
        rows.orderBy(QuestionViews.TEXT_HASH, QuestionViews.QUESTION_ID)
            .limit(options.sampleSize())
            .select(QuestionViews.QUESTION_ID);
    Map<String, String> topics = new HashMap<>();
    before
        .assignments()
        .join(ids, new String[] {TopicAssignments.QUESTION_ID}, "left_semi")
        .select(
            col(TopicAssignments.QUESTION_ID),
            when(col(TopicAssignments.IS_UNCLEAR), lit(MemberFlow.UNCLEAR))
                .otherwise(col(TopicAssignments.TOPIC_ID)))
        .collectAsList()
        .forEach(row -> topics.put(row.getString(0), row.getString(1)));
    String[] byPosition = new String[sample.size()];
    for (int i = 0; i < byPosition.length; i++) {
      byPosition[i] = topics.get(sample.questionIds()[i]);
    }
    return byPosition;
  }
}
