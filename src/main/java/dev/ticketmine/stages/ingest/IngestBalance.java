package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.RedactedRecords;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The balance of one ingest: nothing is lost and nothing counts twice.
 *
 * @param read records found in the input; a part of a conversation is one, too
 * @param accepted records that are now in the tables
 * @param quarantined records that something is wrong with
 * @param leftOut records that are left out on purpose: copies, automatic mails
 * @param superseded records that a later or equal version of the same conversation, or of the same
 *     part of one, replaced
 */
public record IngestBalance(
    long read, long accepted, long quarantined, long leftOut, long superseded) {
  /**
   * Counts each side by itself.
   *
   * @param records all records that came in
   * @param latest those that count, from {@link LatestRecords} and {@link LatestParts}
   */
  public static IngestBalance of(Dataset<Row> records, Dataset<Row> latest) {
    Row input =
        records
            .agg(count(lit(1)), count_if(Rejections.isFault()), count_if(Rejections.isLeftOut()))
            .head();
    Row winners = latest.agg(count_if(col(RedactedRecords.SOURCE_FILE).isNotNull())).head();
    long accepted = winners.getLong(0);
    return new IngestBalance(
        input.getLong(0),
        accepted,
        input.getLong(1),
        input.getLong(2),
        superseded(records, latest));
  }

  /** All versions but one of each conversation, and that one too where the stored one stays. */
  private static long superseded(Dataset<Row> records, Dataset<Row> latest) {
    Row versions =
        records
            .where(col(RedactedRecords.REASON).isNull())
            .groupBy(identity())
            .agg(count(lit(1)).as("versions"))
            .selectExpr("coalesce(sum(versions - 1), 0)")
            .head();
    long stored = latest.where(col(RedactedRecords.SOURCE_FILE).isNull()).count();
    return versions.getLong(0) + stored;
  }

  /** What tells a conversation, or a part of one, from all others. */
  private static Column[] identity() {
    Column isPart = col(RedactedRecords.PART).isNotNull();
    return new Column[] {
      when(isPart.unary_$bang(), col(RedactedRecords.CONVERSATION_ID)),
      when(isPart, col(RedactedRecords.SOURCE)),
      col(RedactedRecords.PART),
      col(RedactedRecords.PART_ID)
    };
  }

  /** Fails if the sides differ. */
  public void check() {
    if (read != accepted + quarantined + leftOut + superseded) {
      throw new IllegalStateException(
          "Records do not balance: %d read, but %d accepted, %d quarantined, %d left out and %d superseded"
              .formatted(read, accepted, quarantined, leftOut, superseded));
    }
  }
}
