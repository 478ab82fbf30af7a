package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.ReasonCode;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Quarantine;
import dev.ticketmine.tables.RedactedRecords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Adds the rejected records to the quarantine. One that is there already stays as it is; none tells
 * where records of people stand who were erased.
 */
public final class QuarantineRows implements Stage {
  private final Dataset<Row> stored;
  private final String runId;

  /** Adds to what is stored, under the id of this run. */
  public QuarantineRows(Dataset<Row> stored, String runId) {
    this.stored = stored;
    this.runId = runId;
  }

  @Override
  public TableSchema input() {
    return RedactedRecords.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Quarantine.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> rejected =
        rows.where(
                col(RedactedRecords.REASON)
                    .isNotNull()
                    .and(col(RedactedRecords.REASON_CODE).notEqual(ReasonCode.ERASED.text())))
            .withColumn(
                Quarantine.STATUS,
                when(Rejections.isLeftOut(), lit(Quarantine.LEFT_OUT))
                    .otherwise(lit(Quarantine.QUARANTINED)))
            .withColumn(Quarantine.RUN_ID, lit(runId))
            .dropDuplicates(Quarantine.RECORD_ID);
    Dataset<Row> added =
        rejected.join(stored.select(Quarantine.RECORD_ID), Quarantine.RECORD_ID, "left_anti");
    return Quarantine.SCHEMA.conform(stored).unionByName(Quarantine.SCHEMA.conform(added));
  }
}
