package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.contains;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.row_number;

import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ChangeDrivers;
import dev.ticketmine.tables.Events;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The dated event of the two weeks before a change that fits best: one that names a value of the
 * driver before others, then the latest.
 */
final class EventsNearby {
  private static final int DAYS_BEFORE = 14;

  private final Dataset<Row> events;

  EventsNearby(Dataset<Row> events) {
    this.events = events;
  }

  /** Adds event, its day and the lag; null where none fits. */
  Dataset<Row> add(Dataset<Row> drivers) {
    Column since = col(ChangeDrivers.SINCE_DATE);
    Column isNamed =
        coalesce(
            exists(
                col(ChangeDrivers.ATTRIBUTE_VALUES),
                value -> contains(lower(col(ChangeDrivers.EVENT)), lower(value))),
            lit(false));
    Dataset<Row> dated =
        events.select(
            col(Events.EVENT_DATE).as(ChangeDrivers.EVENT_DATE),
            col(Events.DESCRIPTION).as(ChangeDrivers.EVENT));
    Column isNear =
        col(ChangeDrivers.EVENT_DATE)
            .leq(since)
            .and(col(ChangeDrivers.EVENT_DATE).geq(date_sub(since, DAYS_BEFORE)));
    return drivers
        .join(broadcast(dated), isNear, "left")
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy(Alerts.ALERT_ID, "attribute")
                        .orderBy(
                            isNamed.desc(),
                            col(ChangeDrivers.EVENT_DATE).desc(),
                            col(ChangeDrivers.EVENT))))
        .filter(col("place").equalTo(1))
        .withColumn(ChangeDrivers.LAG_DAYS, datediff(since, col(ChangeDrivers.EVENT_DATE)));
  }
}
