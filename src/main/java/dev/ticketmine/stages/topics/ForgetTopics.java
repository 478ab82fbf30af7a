package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.not;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicSpace;
import dev.ticketmine.tables.Topics;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes out of the space of topics what is left of erased questions alone: topics that are gone,
 * and sentences of agents that answered nothing else. The rest stays, as it says where everybody
 * else's questions lie.
 */
public final class ForgetTopics implements Stage {
  private static final String REPLY = "reply";

  private final Dataset<Row> topicsBefore;
  private final Dataset<Row> topics;
  private final Dataset<Row> erased;
  private final Dataset<Row> left;

  /**
   * Side inputs.
   *
   * @param topicsBefore {@link Topics} as they were
   * @param topics those that are left
   * @param erased {@link QuestionViews} of the erased questions
   * @param left those of all others
   */
  public ForgetTopics(
      Dataset<Row> topicsBefore, Dataset<Row> topics, Dataset<Row> erased, Dataset<Row> left) {
    this.topicsBefore = topicsBefore.select(Topics.TOPIC_ID);
    this.topics = topics.select(Topics.TOPIC_ID);
    this.erased = QuestionViews.SCHEMA.conform(erased);
    this.left = QuestionViews.SCHEMA.conform(left);
  }

  @Override
  public TableSchema input() {
    return TopicSpace.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicSpace.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> gone = gone();
    Column isTopic = col(TopicSpace.KIND).equalTo(QuestionSpace.TOPIC);
    Column isReply = col(TopicSpace.KIND).equalTo(QuestionSpace.REPLY);
    Dataset<Row> kept =
        rows.where(isTopic)
            .join(gone.withColumnRenamed(Topics.TOPIC_ID, TopicSpace.ID), id(), "left_anti")
            .join(
                gone.withColumnRenamed(Topics.TOPIC_ID, TopicSpace.MERGED_INTO_TOPIC_ID),
                new String[] {TopicSpace.MERGED_INTO_TOPIC_ID},
                "left_anti");
    Dataset<Row> replies =
        rows.where(isReply)
            .withColumn(REPLY, conv(col(TopicSpace.ID), 16, -10).cast("long"))
            .join(
                replies(erased).join(replies(left), REPLY, "left_anti"),
                new String[] {REPLY},
                "left_anti");
    return rows.where(not(isTopic.or(isReply)))
        .unionByName(TopicSpace.SCHEMA.conform(kept))
        .unionByName(TopicSpace.SCHEMA.conform(replies));
  }

  private Dataset<Row> gone() {
    return topicsBefore.join(topics, Topics.TOPIC_ID, "left_anti");
  }

  /** Returns the rows of a table with a topic id whose topics are still there, or never were. */
  public Dataset<Row> left(TableSchema table, Dataset<Row> rows) {
    return table.conform(rows.join(gone(), new String[] {Topics.TOPIC_ID}, "left_anti"));
  }

  private static String[] id() {
    return new String[] {TopicSpace.ID};
  }

  private static Dataset<Row> replies(Dataset<Row> views) {
    return views.select(explode(col(QuestionViews.REPLIES)).as(REPLY)).distinct();
  }
}
