package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Quarantine;
import dev.ticketmine.tables.RedactedRecords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says of rejected records that they were taken in later. */
public final class MarkReplayed implements Stage {
  private static final String NOW = "status_now";

  private final Dataset<Row> accepted;

  /** Marks these records, rows of {@link RedactedRecords} under their old ids. */
  public MarkReplayed(Dataset<Row> accepted) {
    this.accepted = accepted;
  }

  @Override
  public TableSchema input() {
    return Quarantine.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Quarantine.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> marks =
        accepted
            .select(RedactedRecords.RECORD_ID)
            .distinct()
            .withColumn(NOW, lit(Quarantine.REPLAYED));
    return rows.join(marks, new String[] {Quarantine.RECORD_ID}, "left")
        .withColumn(Quarantine.STATUS, coalesce(col(NOW), col(Quarantine.STATUS)));
  }
}
