package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicAssignments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Puts questions where people want them. A line whose topic, question or conversation is not there
 * has no effect.
 */
public final class MoveQuestions implements Stage {
  private static final StructType MOVES =
      new StructType().add("key", DataTypes.StringType).add("target", DataTypes.StringType);

  private final Dataset<Row> centres;
  private final Curation curation;

  /** Side input: {@link TopicCentres}, curated. */
  public MoveQuestions(Dataset<Row> centres, Curation curation) {
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.curation = curation;
  }

  @Override
  public TableSchema input() {
    return TopicAssignments.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicAssignments.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Map<String, String> ends = ends();
    List<Row> moves = new ArrayList<>();
    curation
        .moves()
        .forEach(
            (key, topic) -> {
              if (ends.containsKey(topic)) {
                moves.add(RowFactory.create(key, ends.get(topic)));
              }
            });
    if (moves.isEmpty()) {
      return rows;
    }
    Dataset<Row> targets = rows.sparkSession().createDataFrame(moves, MOVES);
    Dataset<Row> questions = targets.toDF(TopicAssignments.QUESTION_ID, "question_target");
    Dataset<Row> conversations = targets.toDF(TopicAssignments.CONVERSATION_ID, "target");
    Column target = coalesce(col("question_target"), col("target"));
    return rows.join(questions, new String[] {TopicAssignments.QUESTION_ID}, "left")
        .join(conversations, new String[] {TopicAssignments.CONVERSATION_ID}, "left")
        .withColumn(TopicAssignments.IS_CURATED, target.isNotNull())
        .withColumn(
            TopicAssignments.IS_UNCLEAR, col(TopicAssignments.IS_UNCLEAR).and(target.isNull()))
        .withColumn(TopicAssignments.TOPIC_ID, coalesce(target, col(TopicAssignments.TOPIC_ID)));
  }

  /** Where questions of a topic count: in itself, or where it was merged into. */
  private Map<String, String> ends() {
    Map<String, String> ends = new HashMap<>();
    centres
        .filter(col(TopicCentres.PLACE).isNotNull())
        .select(
            col(TopicCentres.TOPIC_ID),
            coalesce(col(TopicCentres.MERGED_INTO_TOPIC_ID), col(TopicCentres.TOPIC_ID)))
        .collectAsList()
        .forEach(row -> ends.put(row.getString(0), row.getString(1)));
    return ends;
  }
}
