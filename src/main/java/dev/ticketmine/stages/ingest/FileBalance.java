package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import dev.ticketmine.tables.RedactedRecords;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of a file was rejected.
 *
 * @param file name of the file, without its folder
 * @param read records found in it
 * @param rejected those of them that are in quarantine
 * @param reason one of the reasons, without content; null if nothing was rejected
 */
public record FileBalance(String file, long read, long rejected, String reason) {
  /** Returns the balance of every file that records came from, by name; one row per file. */
  public static List<FileBalance> of(Dataset<Row> records) {
    return records
        .groupBy(RedactedRecords.SOURCE_FILE)
        .agg(count(lit(1)), count(col(RedactedRecords.REASON)), min(col(RedactedRecords.REASON)))
        .orderBy(RedactedRecords.SOURCE_FILE)
        .collectAsList()
        .stream()
        .map(
            row ->
                new FileBalance(row.getString(0), row.getLong(1), row.getLong(2), row.getString(3)))
        .toList();
  }
}
