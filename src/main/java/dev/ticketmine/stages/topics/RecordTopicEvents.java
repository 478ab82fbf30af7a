package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The life of the topics: the events of earlier nights, and those of this one. What an earlier
 * attempt at this night wrote, and anything of later nights, is replaced.
 */
public final class RecordTopicEvents implements Stage {
  private static final String DORMANT = "dormant";
  private static final String RESURFACED = "resurfaced";
  private static final String BEFORE = "before";

  private final Dataset<Row> events;
  private final Dataset<Row> centres;
  private final Date night;

  /** Side inputs: {@link TopicEvents} so far, and {@link TopicCentres}. */
  public RecordTopicEvents(Dataset<Row> events, Dataset<Row> centres, LocalDate night) {
    this.events = TopicEvents.SCHEMA.conform(events);
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.night = Date.valueOf(night);
  }

  @Override
  public TableSchema input() {
    return Topics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicEvents.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> earlier = events.filter(col(TopicEvents.EVENT_DATE).lt(lit(night)));
    Dataset<Row> tonight =
        centres
            .select(
                col(TopicEvents.TOPIC_ID),
                col(TopicCentres.EVENT),
                col(TopicCentres.RELATED_TOPIC_IDS),
                col(TopicCentres.MOVED_COUNT))
            .withColumn(TopicEvents.EVENT_DATE, lit(night));
    return output()
        .conform(earlier)
        .unionByName(output().conform(tonight))
        .unionByName(output().conform(changes(rows, earlier)));
  }

  /** Topics that fell asleep or woke up since the last event that says which of both they were. */
  private Dataset<Row> changes(Dataset<Row> topics, Dataset<Row> earlier) {
    Dataset<Row> before =
        earlier
            .filter(col(TopicEvents.EVENT).isInCollection(List.of(DORMANT, RESURFACED)))
            .groupBy(TopicEvents.TOPIC_ID)
            .agg(max_by(col(TopicEvents.EVENT), col(TopicEvents.EVENT_DATE)).as(BEFORE));
    Column isDormant = col(Topics.STATE).equalTo(DORMANT);
    Column wasDormant = coalesce(col(BEFORE), lit(RESURFACED)).equalTo(DORMANT);
    return topics
        .join(before, new String[] {TopicEvents.TOPIC_ID}, "left")
        .withColumn(
            TopicEvents.EVENT,
            when(isDormant.and(wasDormant.equalTo(false)), DORMANT)
                .when(col(Topics.STATE).equalTo("active").and(wasDormant), RESURFACED))
        .filter(col(TopicEvents.EVENT).isNotNull())
        .withColumn(TopicEvents.EVENT_DATE, lit(night))
        .withColumn(TopicEvents.RELATED_TOPIC_IDS, array().cast("array<string>"))
        .withColumn(TopicEvents.MOVED_COUNT, lit(0L));
  }
}
