package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicSpace;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Gives every question its nearest topic: by the customer's words, and by the agents' replies as
 * soon as there are some. Near a topic that was merged, a question gets the one that it was merged
 * into. Without any topic there are no assignments.
 */
public final class AssignTopics implements Stage {
  private static final double DECIMALS = 1e6;

  private final Dataset<Row> centres;
  private final Dataset<Row> space;

  /** Side inputs: {@link TopicCentres} and the {@link TopicSpace} of this night. */
  public AssignTopics(Dataset<Row> centres, Dataset<Row> space) {
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.space = TopicSpace.SCHEMA.conform(space);
  }

  @Override
  public TableSchema input() {
    return QuestionViews.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicAssignments.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    List<Row> placed =
        centres
            .filter(col(TopicCentres.PLACE).isNotNull())
            .orderBy(TopicCentres.TOPIC_ID)
            .select(
                TopicCentres.TOPIC_ID,
                TopicCentres.PLACE,
                TopicCentres.RADIUS,
                TopicCentres.QUESTION_RADIUS,
                TopicCentres.MERGED_INTO_TOPIC_ID)
            .collectAsList();
    if (placed.isEmpty()) {
      return output().empty(rows.sparkSession());
    }
    String[] ids =
        placed.stream().map(row -> row.getString(row.isNullAt(4) ? 0 : 4)).toArray(String[]::new);
    Centroids places =
        new Centroids(placed.stream().map(row -> FloatVectors.of(row, 1)).toArray(float[][]::new));
    Radii[] radii =
        placed.stream()
            .map(row -> new Radii(row.getDouble(2), row.getDouble(3)))
            .toArray(Radii[]::new);
    QuestionSpace questions = QuestionSpace.of(space);
    return rows.map(
        (MapFunction<Row, Row>) row -> nearest(row, questions, ids, places, radii),
        Encoders.row(output().columns()));
  }

  private static Row nearest(
      Row row, QuestionSpace space, String[] ids, Centroids places, Radii[] radii) {
    long[] replies = QuestionViews.replies(row);
    float[] point = space.place(QuestionSample.vector(row), QuestionSample.language(row), replies);
    int nearest = places.nearest(point);
    double distance = places.distance(point, nearest);
    return RowFactory.create(
        row.getAs(QuestionViews.QUESTION_ID),
        row.getAs(QuestionViews.CONVERSATION_ID),
        ids[nearest],
        Math.rint(distance * DECIMALS) / DECIMALS,
        distance > radii[nearest].of(space.isAnswered(replies)),
        false);
  }
}
