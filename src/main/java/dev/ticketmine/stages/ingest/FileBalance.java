package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.RedactedRecords;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of a file was rejected.
 *
 * @param file name of the file, without its folder
 * @param read records found in it
 * @param rejected those of them that have a fault; what is left out on purpose is none
 * @param reason one of the reasons, without content; null if nothing was rejected
 */
public record FileBalance(String file, long read, long rejected, String reason) {
  private static final String READ = "read";
  private static final Column REJECTED = count_if(Rejections.isFault());
  private static final Column REASON = min(when(Rejections.isFault(), col(RedactedRecords.REASON)));
  private static final Column SHARE = col("rejected").divide(col(READ));

  /** Returns the balance of all records together. */
  public static FileBalance ofAll(String name, Dataset<Row> records) {
    Row row = records.agg(count(lit(1)), REJECTED, REASON).head();
    return new FileBalance(name, row.getLong(0), row.getLong(1), row.getString(2));
  }

  /** Returns how many files have a larger share of rejected records. */
  public static long above(double share, Dataset<Row> records) {
    return byFile(records).filter(SHARE.gt(share)).count();
  }

  /** Returns the file with the largest share of rejected records among those with so many. */
  public static Optional<FileBalance> worst(long fewest, Dataset<Row> records) {
    return byFile(records)
        .filter(col(READ).geq(fewest))
        .orderBy(SHARE.desc(), col(RedactedRecords.SOURCE_FILE))
        .limit(1)
        .collectAsList()
        .stream()
        .map(
            row ->
                new FileBalance(row.getString(0), row.getLong(1), row.getLong(2), row.getString(3)))
        .findFirst();
  }

  private static Dataset<Row> byFile(Dataset<Row> records) {
    return records
        .groupBy(RedactedRecords.SOURCE_FILE)
        .agg(count(lit(1)).as(READ), REJECTED.as("rejected"), REASON.as("reason"));
  }
}
