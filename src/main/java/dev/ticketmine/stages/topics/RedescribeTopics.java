package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.split;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Describes topics anew after questions were erased: typical questions, phrases and counts come
 * from the questions that are left. Topics stay where they are, and so do all other questions. A
 * topic without a question left is gone. A name stays unless it has a word that only erased
 * questions had.
 */
public final class RedescribeTopics implements Stage {
  private static final String[] TOPIC = {Topics.TOPIC_ID};
  private static final String WORD = "word";

  private final Dataset<Row> left;
  private final Dataset<Row> erased;
  private final Dataset<Row> assignments;
  private final Dataset<Row> erasedAssignments;
  private final LocalDate night;
  private final ZoneId zone;
  private final Curation curation;
  private final TopicOptions options;

  /**
   * Side inputs.
   *
   * @param left {@link Questions} that are left
   * @param erased those that are not
   * @param assignments {@link TopicAssignments} that are left
   * @param erasedAssignments those that are not
   */
  public RedescribeTopics(
      Dataset<Row> left,
      Dataset<Row> erased,
      Dataset<Row> assignments,
      Dataset<Row> erasedAssignments,
      LocalDate night,
      ZoneId zone,
      Curation curation,
      TopicOptions options) {
    this.left = Questions.SCHEMA.conform(left);
    this.erased = Questions.SCHEMA.conform(erased);
    this.assignments = TopicAssignments.SCHEMA.conform(assignments);
    this.erasedAssignments = TopicAssignments.SCHEMA.conform(erasedAssignments);
    this.night = night;
    this.zone = zone;
    this.curation = curation;
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return Topics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Topics.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> kept = rows.join(emptied(), TOPIC, "left_anti");
    Dataset<Row> centres =
        rows.sparkSession()
            .createDataFrame(
                kept.orderBy(Topics.TOPIC_ID).collectAsList().stream()
                    .map(RedescribeTopics::centre)
                    .toList(),
                TopicCentres.SCHEMA.columns());
    Dataset<Row> named = kept.join(telling(kept), TOPIC, "left_anti");
    return new DescribeTopics(centres, assignments, named, night, zone, curation, options)
        .apply(left);
  }

  /** Returns the ids of topics that had questions and have none now. */
  Dataset<Row> emptied() {
    return erasedAssignments
        .select(TopicAssignments.TOPIC_ID)
        .distinct()
        .join(assignments.select(TopicAssignments.TOPIC_ID), TOPIC, "left_anti");
  }

  private static Row centre(Row topic) {
    float[] centroid = FloatVectors.of(topic, topic.fieldIndex(Topics.CENTROID));
    double radius = topic.getAs(Topics.RADIUS);
    return TopicCentre.known(
            topic.getAs(Topics.TOPIC_ID), centroid, centroid, new Radii(radius, radius))
        .row();
  }

  /** Returns the ids of topics whose names have words that only erased questions had. */
  private Dataset<Row> telling(Dataset<Row> topics) {
    Dataset<Row> unsaid =
        words(erased, col(Questions.QUESTION))
            .select(WORD)
            .distinct()
            .join(words(left, col(Questions.QUESTION)).select(WORD), WORD, "left_anti");
    return words(topics, concat_ws(" ", col(Topics.LABEL_DE), col(Topics.LABEL_EN)))
        .join(unsaid, WORD)
        .select(Topics.TOPIC_ID)
        .distinct();
  }

  private static Dataset<Row> words(Dataset<Row> rows, Column text) {
    return rows.withColumn(WORD, explode(split(lower(text), "[^\\p{L}\\p{N}]+")))
        .where(col(WORD).notEqual(""));
  }
}
