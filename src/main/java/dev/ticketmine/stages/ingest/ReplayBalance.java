package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.RedactedRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What became of rejected records that were read again.
 *
 * @param selected records that were to be read
 * @param replayed records that are accepted now
 * @param rejected records that are rejected again
 * @param notKept records whose bytes are not there
 */
public record ReplayBalance(long selected, long replayed, long rejected, long notKept) {
  private static final int REASONS = 10;

  /**
   * Counts each side by itself.
   *
   * @param open rows of quarantine
   * @param records what reading them again gave, rows of {@link RedactedRecords}
   */
  public static ReplayBalance of(Dataset<Row> open, Dataset<Row> records) {
    Column id = col(RedactedRecords.RECORD_ID);
    Column isAccepted = col(RedactedRecords.REASON).isNull();
    Row row =
        records
            .agg(
                count_distinct(when(isAccepted, id)),
                count_distinct(when(isAccepted.unary_$bang(), id)),
                count_distinct(id))
            .head();
    long selected = open.count();
    return new ReplayBalance(selected, row.getLong(0), row.getLong(1), selected - row.getLong(2));
  }

  /** Returns the most frequent reasons, with their codes, and how many records have them. */
  public static Map<String, Long> reasons(Dataset<Row> records) {
    Map<String, Long> reasons = new LinkedHashMap<>();
    records
        .where(col(RedactedRecords.REASON).isNotNull())
        .groupBy(
            concat_ws(", ", col(RedactedRecords.REASON_CODE), col(RedactedRecords.REASON))
                .as("why"))
        .agg(count(lit(1)).as("records"))
        .orderBy(col("records").desc(), col("why"))
        .limit(REASONS)
        .collectAsList()
        .forEach(row -> reasons.put(row.getString(0), row.getLong(1)));
    return reasons;
  }

  /** Fails if the sides differ. */
  public void check() {
    if (notKept < 0 || selected != replayed + rejected + notKept) {
      throw new IllegalStateException(
          "Rejected records do not balance: %d selected, but %d replayed, %d rejected again and %d not kept"
              .formatted(selected, replayed, rejected, notKept));
    }
  }
}
