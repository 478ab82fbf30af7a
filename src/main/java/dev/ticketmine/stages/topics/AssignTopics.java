package dev.ticketmine.stages.topics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.Prototypes;
import dev.ticketmine.ml.Prototypes.Prototype;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
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
  private final Dataset<Row> prototypes;
  private final Dataset<Row> space;

  /**
   * Side inputs: {@link TopicCentres}, {@link TopicPrototypes} and the {@link TopicSpace} of this
   * night. A topic without prototypes is judged by its centre alone.
   */
  public AssignTopics(Dataset<Row> centres, Dataset<Row> prototypes, Dataset<Row> space) {
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.prototypes = TopicPrototypes.SCHEMA.conform(prototypes);
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
    // Too large for every task's code: each executor gets it once.
    Broadcast<Prototypes> places =
        JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext())
            .broadcast(places(placed));
    Radii[] radii =
        placed.stream()
            .map(row -> new Radii(row.getDouble(2), row.getDouble(3)))
            .toArray(Radii[]::new);
    QuestionSpace questions = QuestionSpace.of(space);
    return rows.map(
        (MapFunction<Row, Row>) row -> nearest(row, questions, ids, places.value(), radii),
        Encoders.row(output().columns()));
  }

  private Prototypes places(List<Row> placed) {
    Map<String, List<Prototype>> members =
        prototypes.orderBy(TopicPrototypes.TEXT_HASH).collectAsList().stream()
            .collect(
                groupingBy(
                    row -> row.getAs(TopicPrototypes.TOPIC_ID),
                    mapping(AssignTopics::prototype, toList())));
    return new Prototypes(
        new Centroids(placed.stream().map(row -> FloatVectors.of(row, 1)).toArray(float[][]::new)),
        placed.stream().map(row -> members.getOrDefault(row.getString(0), List.of())).toList());
  }

  private static Prototype prototype(Row row) {
    return new Prototype(
        row.getAs(TopicPrototypes.TEXT_HASH),
        FloatVectors.of(row, row.fieldIndex(TopicPrototypes.PLACE)));
  }

  private static Row nearest(
      Row row, QuestionSpace space, String[] ids, Prototypes places, Radii[] radii) {
    long[] replies = QuestionViews.replies(row);
    float[] point = space.place(QuestionSample.vector(row), QuestionSample.language(row), replies);
    int nearest = places.nearest(point, row.getAs(QuestionViews.TEXT_HASH));
    Centroids middles = places.middles();
    double distance = middles.distance(point, nearest);
    // Prototypes tell topics apart; how far off all of them a question lies, the middles tell.
    int middle = middles.nearest(point);
    boolean isUnclear =
        middles.distance(point, middle) > radii[middle].of(space.isAnswered(replies));
    return RowFactory.create(
        row.getAs(QuestionViews.QUESTION_ID),
        row.getAs(QuestionViews.CONVERSATION_ID),
        ids[nearest],
        Math.rint(distance * DECIMALS) / DECIMALS,
        isUnclear,
        false);
  }
}
