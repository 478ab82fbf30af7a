package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.stages.topics.TopicCentre.Radii;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.TopicSpace;
import dev.ticketmine.tables.Topics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The topics as an earlier night left them; all tables are empty before the first one.
 *
 * @param topics {@link Topics}
 * @param space {@link TopicSpace}
 * @param assignments {@link TopicAssignments}
 * @param events {@link TopicEvents}
 */
public record TopicsBefore(
    Dataset<Row> topics, Dataset<Row> space, Dataset<Row> assignments, Dataset<Row> events) {
  /** Checks the columns. */
  public TopicsBefore {
    topics = Topics.SCHEMA.conform(topics);
    space = TopicSpace.SCHEMA.conform(space);
    assignments = TopicAssignments.SCHEMA.conform(assignments);
    events = TopicEvents.SCHEMA.conform(events);
  }

  /** Returns what was there before the first night. */
  public static TopicsBefore none(SparkSession spark) {
    return new TopicsBefore(
        Topics.SCHEMA.empty(spark),
        TopicSpace.SCHEMA.empty(spark),
        TopicAssignments.SCHEMA.empty(spark),
        TopicEvents.SCHEMA.empty(spark));
  }

  /** Returns the ids of the topics, bounded by what discovery finds. */
  Set<String> ids() {
    return topics.select(Topics.TOPIC_ID).collectAsList().stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }

  /** Returns the topics that the machine found and where they lie, in order of their ids. */
  List<TopicCentre> centres() {
    return space
        .filter(col(TopicSpace.KIND).equalTo(QuestionSpace.TOPIC))
        .withColumnRenamed(TopicSpace.ID, Topics.TOPIC_ID)
        .join(
            topics.select(Topics.TOPIC_ID, Topics.CENTROID), new String[] {Topics.TOPIC_ID}, "left")
        .orderBy(Topics.TOPIC_ID)
        .select(
            Topics.TOPIC_ID,
            TopicSpace.VECTOR,
            Topics.CENTROID,
            TopicSpace.RADIUS,
            TopicSpace.QUESTION_RADIUS,
            TopicSpace.MERGED_INTO_TOPIC_ID)
        .collectAsList()
        .stream()
        .map(TopicsBefore::centre)
        .toList();
  }

  private static TopicCentre centre(Row row) {
    TopicCentre centre =
        TopicCentre.known(
            row.getString(0),
            FloatVectors.of(row, 1),
            FloatVectors.orNull(row, 2),
            new Radii(row.getDouble(3), row.getDouble(4)));
    return row.isNullAt(5) ? centre : centre.into(row.getString(5), TopicCentre.Change.NONE);
  }
}
