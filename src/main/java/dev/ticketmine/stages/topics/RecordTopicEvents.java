package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.TopicMoves;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The life of the topics: the events of earlier nights, and those of this one, with the number of
 * questions that moved because of each.
 */
public final class RecordTopicEvents implements Stage {
  private static final String DORMANT = "dormant";
  private static final String RESURFACED = "resurfaced";
  private static final String RELABELLED = "relabelled";
  private static final String BEFORE = "before";
  private static final String ARRIVED = "arrived_count";
  private static final String LEFT = "left_count";
  private static final String[] TOPIC = {TopicEvents.TOPIC_ID};

  private final TopicsBefore before;
  private final Dataset<Row> centres;
  private final Dataset<Row> moves;
  private final Date night;

  /** Side inputs: the topics before this night, {@link TopicCentres} and {@link TopicMoves}. */
  public RecordTopicEvents(
      TopicsBefore before, Dataset<Row> centres, Dataset<Row> moves, LocalDate night) {
    this.before = before;
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.moves = TopicMoves.SCHEMA.conform(moves);
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
    Column event = col(TopicCentres.EVENT);
    Dataset<Row> tonight =
        centres
            .filter(event.isNotNull())
            .join(counts(TopicMoves.TO_TOPIC_ID, ARRIVED), TOPIC, "left")
            .join(counts(TopicMoves.FROM_TOPIC_ID, LEFT), TOPIC, "left")
            .select(
                col(TopicEvents.TOPIC_ID),
                event,
                col(TopicCentres.RELATED_TOPIC_IDS),
                coalesce(
                        when(event.isin(TopicCentre.BORN, TopicCentre.SPLIT), col(ARRIVED))
                            .when(event.isin(TopicCentre.MERGED, TopicCentre.RETIRED), col(LEFT)),
                        lit(0L))
                    .as(TopicEvents.MOVED_COUNT))
            .withColumn(TopicEvents.EVENT_DATE, lit(night));
    return before
        .events()
        .unionByName(output().conform(tonight))
        .unionByName(output().conform(changes(rows)))
        .unionByName(output().conform(renamed(rows)));
  }

  /** How many questions moved tonight, by where they came from or went to. */
  private Dataset<Row> counts(String topic, String count) {
    return moves
        .filter(col(TopicMoves.EVENT_DATE).equalTo(lit(night)))
        .groupBy(col(topic).as(TopicEvents.TOPIC_ID))
        .agg(count(lit(1)).as(count));
  }

  private Dataset<Row> renamed(Dataset<Row> topics) {
    Dataset<Row> old =
        before
            .topics()
            .select(
                col(Topics.TOPIC_ID),
                col(Topics.LABEL_DE).as("old_de"),
                col(Topics.LABEL_EN).as("old_en"));
    Column isSame =
        col(Topics.LABEL_DE)
            .eqNullSafe(col("old_de"))
            .and(col(Topics.LABEL_EN).eqNullSafe(col("old_en")));
    return withoutMoves(
        topics.join(old, TOPIC).filter(not(isSame)).withColumn(TopicEvents.EVENT, lit(RELABELLED)));
  }

  private Dataset<Row> withoutMoves(Dataset<Row> rows) {
    return rows.withColumn(TopicEvents.EVENT_DATE, lit(night))
        .withColumn(TopicEvents.RELATED_TOPIC_IDS, array().cast("array<string>"))
        .withColumn(TopicEvents.MOVED_COUNT, lit(0L));
  }

  /** Topics that fell asleep or woke up since the last event that says which of both they were. */
  private Dataset<Row> changes(Dataset<Row> topics) {
    Dataset<Row> last =
        before
            .events()
            .filter(col(TopicEvents.EVENT).isInCollection(List.of(DORMANT, RESURFACED)))
            .groupBy(TopicEvents.TOPIC_ID)
            .agg(max_by(col(TopicEvents.EVENT), col(TopicEvents.EVENT_DATE)).as(BEFORE));
    Column isDormant = col(Topics.STATE).equalTo(DORMANT);
    Column wasDormant = coalesce(col(BEFORE), lit(RESURFACED)).equalTo(DORMANT);
    return withoutMoves(
        topics
            .join(last, TOPIC, "left")
            .withColumn(
                TopicEvents.EVENT,
                when(isDormant.and(not(wasDormant)), DORMANT)
                    .when(col(Topics.STATE).equalTo("active").and(wasDormant), RESURFACED))
            .filter(col(TopicEvents.EVENT).isNotNull()));
  }
}
