package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.RedactedRecords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts the messages of the latest records in the place of all stored messages of these
 * conversations; so no message of a superseded version stays.
 */
public final class LatestMessages implements Stage {
  private final Dataset<Row> stored;

  /** Keeps what is stored here and whose conversation does not come in again. */
  public LatestMessages(Dataset<Row> stored) {
    this.stored = stored;
  }

  @Override
  public TableSchema input() {
    return RedactedRecords.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Messages.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> incoming =
        rows.select(
                col(RedactedRecords.CONVERSATION_ID),
                explode(col(RedactedRecords.MESSAGES)).as("message"))
            .select(col(RedactedRecords.CONVERSATION_ID), col("message.*"));
    return Messages.SCHEMA
        .conform(LatestRecords.untouched(stored, rows))
        .unionByName(Messages.SCHEMA.conform(incoming));
  }
}
