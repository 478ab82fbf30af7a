package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicSpace;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Adds the places of the topics to what the night learned about its questions' space. Those that
 * people gave are left out: they are placed anew every night.
 */
public final class RecordTopicSpace implements Stage {
  private final Dataset<Row> space;
  private final Date night;

  /** Side input: {@link TopicSpace} without topics. */
  public RecordTopicSpace(Dataset<Row> space, LocalDate night) {
    this.space = TopicSpace.SCHEMA.conform(space);
    this.night = Date.valueOf(night);
  }

  @Override
  public TableSchema input() {
    return TopicCentres.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicSpace.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> places =
        rows.filter(
                col(TopicCentres.PLACE).isNotNull().and(col(TopicCentres.IS_GIVEN).equalTo(false)))
            .select(
                lit(QuestionSpace.TOPIC).as(TopicSpace.KIND),
                col(TopicCentres.TOPIC_ID).as(TopicSpace.ID),
                col(TopicCentres.PLACE).as(TopicSpace.VECTOR),
                lit(null).cast("double").as(TopicSpace.WEIGHT),
                col(TopicCentres.RADIUS).as(TopicSpace.RADIUS),
                col(TopicCentres.QUESTION_RADIUS).as(TopicSpace.QUESTION_RADIUS),
                lit(night).as(TopicSpace.SINCE_DATE),
                col(TopicCentres.MERGED_INTO_TOPIC_ID).as(TopicSpace.MERGED_INTO_TOPIC_ID));
    return space.unionByName(places);
  }
}
