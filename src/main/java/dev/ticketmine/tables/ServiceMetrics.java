package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Service figures by scope and period; definitions in docs/methods/service.md. */
public final class ServiceMetrics {
  /** Name of the figure. */
  public static final String METRIC = "metric";

  /** All, topic, channel or language. */
  public static final String SCOPE = "scope";

  /** Topic id, channel or language; empty for all. */
  public static final String SCOPE_VALUE = "scope_value";

  /** All, month or week. */
  public static final String PERIOD = "period";

  /** First day of the period; first day of the archive for all. */
  public static final String PERIOD_START_DATE = "period_start_date";

  /** The figure; null if nothing was counted. */
  public static final String VALUE = "value";

  /** Conversations it rests on. */
  public static final String COUNT = "count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "service_metrics",
          "Service figures by scope and period; definitions in docs/methods/service.md.",
          new StructType()
              .add(METRIC, StringType, true, "name of the figure")
              .add(SCOPE, StringType, true, "all, topic, channel or language")
              .add(SCOPE_VALUE, StringType, true, "topic id, channel or language; empty for all")
              .add(PERIOD, StringType, true, "all, month or week")
              .add(
                  PERIOD_START_DATE,
                  DateType,
                  true,
                  "first day of the period; first day of the archive for all")
              .add(VALUE, DoubleType, true, "the figure; null if nothing was counted")
              .add(COUNT, LongType, true, "conversations it rests on"),
          List.of(METRIC, SCOPE, SCOPE_VALUE, PERIOD, PERIOD_START_DATE));

  private ServiceMetrics() {}
}
