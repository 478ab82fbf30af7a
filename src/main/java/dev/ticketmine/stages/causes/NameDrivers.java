package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ChangeDrivers;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Names in each alert the attribute and value that it is most associated with; null if none. */
public final class NameDrivers implements Stage {
  private final Dataset<Row> drivers;

  /** Takes rows of {@link ChangeDrivers}. */
  public NameDrivers(Dataset<Row> drivers) {
    this.drivers = ChangeDrivers.SCHEMA.conform(drivers);
  }

  @Override
  public TableSchema input() {
    return Alerts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Alerts.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> alerts) {
    return alerts
        .drop(Alerts.ATTRIBUTE, Alerts.ATTRIBUTE_VALUE)
        .join(
            drivers
                .filter(col(ChangeDrivers.RANK).equalTo(1))
                .select(
                    col(ChangeDrivers.ALERT_ID),
                    col(ChangeDrivers.ATTRIBUTE),
                    col(ChangeDrivers.ATTRIBUTE_VALUES).getItem(0).as(Alerts.ATTRIBUTE_VALUE)),
            new String[] {Alerts.ALERT_ID},
            "left");
  }
}
