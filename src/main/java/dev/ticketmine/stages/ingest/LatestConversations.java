package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.RedactedRecords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts the latest records in the place of the stored conversations with the same ids. */
public final class LatestConversations implements Stage {
  private final Dataset<Row> stored;

  /** Keeps what is stored here and does not come in again. */
  public LatestConversations(Dataset<Row> stored) {
    this.stored = stored;
  }

  @Override
  public TableSchema input() {
    return RedactedRecords.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Conversations.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> incoming =
        rows.withColumn(
            Conversations.MESSAGE_COUNT, coalesce(size(col(RedactedRecords.MESSAGES)), lit(0)));
    return Conversations.SCHEMA
        .conform(LatestRecords.untouched(stored, rows))
        .unionByName(Conversations.SCHEMA.conform(incoming));
  }
}
