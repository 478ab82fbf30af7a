package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Gives every question its nearest topic. Each distinct text is compared once; without any topic
 * there are no assignments.
 */
public final class AssignTopics implements Stage {
  private static final String RADIUS = "radius";
  private static final StructType NEAREST =
      new StructType()
          .add(Questions.TEXT_HASH, DataTypes.StringType)
          .add(TopicAssignments.TOPIC_ID, DataTypes.StringType)
          .add(TopicAssignments.DISTANCE, DataTypes.DoubleType)
          .add(RADIUS, DataTypes.DoubleType);

  private final Dataset<Row> centres;
  private final Dataset<Row> vectors;

  /** Side inputs: {@link TopicCentres} and {@link QuestionVectors}. */
  public AssignTopics(Dataset<Row> centres, Dataset<Row> vectors) {
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.vectors = QuestionVectors.SCHEMA.conform(vectors);
  }

  @Override
  public TableSchema input() {
    return Questions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicAssignments.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    List<Row> placed =
        centres
            .filter(col(TopicCentres.CENTROID).isNotNull())
            .orderBy(TopicCentres.TOPIC_ID)
            .select(TopicCentres.TOPIC_ID, TopicCentres.CENTROID, TopicCentres.RADIUS)
            .collectAsList();
    if (placed.isEmpty()) {
      return output().empty(rows.sparkSession());
    }
    String[] ids = placed.stream().map(row -> row.getString(0)).toArray(String[]::new);
    Centroids centroids =
        new Centroids(placed.stream().map(row -> FloatVectors.of(row, 1)).toArray(float[][]::new));
    double[] radii = placed.stream().mapToDouble(row -> row.getDouble(2)).toArray();
    Dataset<Row> nearest =
        vectors
            .select(QuestionVectors.TEXT_HASH, QuestionVectors.VECTOR)
            .map(
                (MapFunction<Row, Row>) row -> nearest(row, ids, centroids, radii),
                Encoders.row(NEAREST));
    return rows.join(nearest, Questions.TEXT_HASH)
        .withColumn(TopicAssignments.IS_UNCLEAR, col(TopicAssignments.DISTANCE).gt(col(RADIUS)))
        .withColumn(TopicAssignments.DISTANCE, round(col(TopicAssignments.DISTANCE), 6));
  }

  private static Row nearest(Row row, String[] ids, Centroids centroids, double[] radii) {
    float[] vector = FloatVectors.of(row, 1);
    int nearest = centroids.nearest(vector);
    return RowFactory.create(
        row.getString(0), ids[nearest], centroids.distance(vector, nearest), radii[nearest]);
  }
}
