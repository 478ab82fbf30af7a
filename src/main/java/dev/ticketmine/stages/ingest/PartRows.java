package dev.ticketmine.stages.ingest;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.RedactedRecords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts the latest parts in the place of the stored ones with the same ids. */
public final class PartRows implements Stage {
  private final Dataset<Row> stored;

  /** Keeps what is stored here and does not come in again. */
  public PartRows(Dataset<Row> stored) {
    this.stored = stored;
  }

  @Override
  public TableSchema input() {
    return RedactedRecords.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ConversationParts.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> incoming = ConversationParts.SCHEMA.conform(rows);
    return ConversationParts.SCHEMA
        .conform(stored)
        .join(incoming, LatestParts.names(), "left_anti")
        .unionByName(incoming);
  }
}
