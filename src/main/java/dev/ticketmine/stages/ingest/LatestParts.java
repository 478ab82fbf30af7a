package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.RedactedRecords;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Of all versions of a part of a conversation, new and stored, keeps the one that counts, by the
 * rule of {@link LatestRecords}. Returns one record for each part that comes in; a record without a
 * file is the stored one.
 */
public final class LatestParts implements Stage {
  private static final List<String> KEY = ConversationParts.SCHEMA.key();

  private final Dataset<Row> stored;

  /** Compares with the rows of {@link ConversationParts} that are stored. */
  public LatestParts(Dataset<Row> stored) {
    this.stored = stored;
  }

  @Override
  public TableSchema input() {
    return RedactedRecords.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return RedactedRecords.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> incoming = rows.where(col(RedactedRecords.PART).isNotNull());
    return LatestRecords.newest(incoming.unionByName(known(incoming)), List.of(), names());
  }

  /** Returns the stored parts that come in again, as records. */
  private Dataset<Row> known(Dataset<Row> incoming) {
    Dataset<Row> known =
        ConversationParts.SCHEMA
            .conform(stored)
            .join(incoming.select(columns()).distinct(), names(), "left_semi");
    List<String> present = Arrays.asList(known.columns());
    return known.select(
        Arrays.stream(RedactedRecords.SCHEMA.columns().fields())
            .map(field -> present.contains(field.name()) ? col(field.name()) : nothing(field))
            .toArray(Column[]::new));
  }

  private static Column nothing(StructField field) {
    return lit(null).cast(field.dataType()).as(field.name());
  }

  private static Column[] columns() {
    return KEY.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  /** Returns the names of a part's key, for a join. */
  static String[] names() {
    return KEY.toArray(String[]::new);
  }
}
