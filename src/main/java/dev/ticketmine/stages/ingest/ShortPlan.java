package dev.ticketmine.stages.ingest;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Ends a query plan at rows that several later steps read. Without it each step would hold the
 * plans of all earlier ones as often as it reads them, and planning would take longer than working.
 */
final class ShortPlan {
  /** Returns the same rows; their shuffles are done now, and once. */
  static Dataset<Row> of(Dataset<Row> rows) {
    return rows.sparkSession().createDataFrame(rows.toJavaRDD(), rows.schema());
  }

  private ShortPlan() {}
}
