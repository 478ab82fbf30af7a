package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.Events;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TableTypes;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Dated events that fall into the week of a topic's spike or into the week before it. Nearness in
 * time is all that is known, so the strength is weak.
 */
public final class EventCauses implements Stage {
  private static final int DAYS_BEFORE = 7;
  private static final int DAYS_OF_WEEK = 6;

  private final Dataset<Row> events;

  /** Takes rows of {@link Events}. */
  public EventCauses(Dataset<Row> events) {
    this.events = events;
  }

  @Override
  public TableSchema input() {
    return Alerts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return RootCauses.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> alerts) {
    var strongestWeek =
        Window.partitionBy(col("topic_id"), col("description"))
            .orderBy(col("observed").desc(), col("week_start_date"));
    return alerts
        .filter(col(Alerts.KIND).equalTo("spike"))
        .join(
            broadcast(events.withColumnRenamed(Events.KIND, "event_kind")),
            col(Events.EVENT_DATE)
                .between(
                    date_sub(col(Alerts.WEEK_START_DATE), DAYS_BEFORE),
                    date_add(col(Alerts.WEEK_START_DATE), DAYS_OF_WEEK)))
        .withColumn("place", row_number().over(strongestWeek))
        .filter(col("place").equalTo(1))
        .select(
            sha2(
                    array_join(
                        array(
                            col("topic_id"),
                            lit("event"),
                            col("event_date").cast("string"),
                            col("description")),
                        "\n"),
                    256)
                .as(RootCauses.CAUSE_ID),
            col("topic_id"),
            lit("event").as(RootCauses.KIND),
            col("event_kind").as(RootCauses.ATTRIBUTE),
            col("description").as(RootCauses.ATTRIBUTE_VALUE),
            array_join(array(col("event_date").cast("string"), col("description")), ": ")
                .as(RootCauses.LABEL),
            col("observed").cast("long").as(RootCauses.SUPPORT),
            lit(null).cast(DataTypes.DoubleType).as(RootCauses.SHARE),
            lit(null).cast(DataTypes.DoubleType).as(RootCauses.SHARE_LOW),
            lit(null).cast(DataTypes.DoubleType).as(RootCauses.SHARE_HIGH),
            lit(null).cast(DataTypes.DoubleType).as(RootCauses.BASE_SHARE),
            lit(null).cast(DataTypes.DoubleType).as(RootCauses.LIFT),
            lit(null).cast(DataTypes.LongType).as(RootCauses.KNOWN_COUNT),
            lit(null).cast(DataTypes.LongType).as(RootCauses.OTHER_KNOWN_COUNT),
            lit(null).cast(DataTypes.DoubleType).as(RootCauses.Q_VALUE),
            lit(null).cast(TableTypes.STRINGS).as(RootCauses.EVIDENCE_QUESTION_IDS),
            lit(null).cast(TableTypes.STRINGS).as(RootCauses.QUOTES),
            lit(null).cast(DataTypes.StringType).as(RootCauses.COUNTER_EXAMPLE),
            lit("weak").as(RootCauses.STRENGTH),
            lit(false).as(RootCauses.IS_TOPIC_ITSELF));
  }
}
