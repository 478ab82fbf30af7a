package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.RedactedRecords;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the parts of conversations that come in do to the tables.
 *
 * @param latest the version that counts of each part that comes in, as {@link LatestParts} gives it
 * @param parts all rows of {@link ConversationParts} then
 * @param touched ids of the conversations that have to be put together again
 * @param conversations these conversations, as far as their tickets are there, as rows of {@link
 *     RedactedRecords}
 */
public record PartIntake(
    Dataset<Row> latest, Dataset<Row> parts, Dataset<Row> touched, Dataset<Row> conversations) {
  /** Returns whether any of the records is a part. */
  public static boolean isNeeded(Dataset<Row> records) {
    // Counting reads all parts of the archive side by side; isEmpty would begin with one alone.
    return records.where(col(RedactedRecords.PART).isNotNull()).count() > 0;
  }

  /** Brings parts among the records together with those that are stored. */
  public static PartIntake of(Dataset<Row> records, Dataset<Row> stored) {
    Dataset<Row> latest = ShortPlan.of(new LatestParts(stored).apply(records));
    Dataset<Row> parts = new PartRows(stored).apply(latest);
    Dataset<Row> touched =
        ShortPlan.of(
            latest
                .where(JoinParts.isUser().unary_$bang())
                .select(ConversationParts.CONVERSATION_ID)
                .union(ofReplacedParts(latest, stored))
                .union(ofChangedPeople(latest, stored, parts))
                .distinct());
    Dataset<Row> wanted =
        parts
            .join(touched, ConversationParts.CONVERSATION_ID, "left_semi")
            .unionByName(parts.where(JoinParts.isUser()));
    return new PartIntake(latest, parts, touched, ShortPlan.of(new JoinParts().apply(wanted)));
  }

  /**
   * Returns the conversations that the parts that come in belonged to so far: a comment or a rating
   * that moves to another conversation leaves one behind.
   */
  private static Dataset<Row> ofReplacedParts(Dataset<Row> latest, Dataset<Row> stored) {
    return ConversationParts.SCHEMA
        .conform(stored)
        .where(JoinParts.isUser().unary_$bang())
        .join(latest, LatestParts.names(), "left_semi")
        .select(ConversationParts.CONVERSATION_ID);
  }

  /** Returns the conversations in which somebody wrote whose role is new or another one. */
  private static Dataset<Row> ofChangedPeople(
      Dataset<Row> latest, Dataset<Row> stored, Dataset<Row> parts) {
    Dataset<Row> changed = JoinParts.roles(latest).except(JoinParts.roles(stored));
    return parts
        .select(
            col(ConversationParts.CONVERSATION_ID), explode(JoinParts.authors()).as("author_key"))
        .join(changed, "author_key")
        .select(ConversationParts.CONVERSATION_ID);
  }

  /** Returns the rows of a stored table that are not of a conversation to put together again. */
  public Dataset<Row> untouched(Dataset<Row> rows) {
    return rows.join(touched, ConversationParts.CONVERSATION_ID, "left_anti");
  }

  /** Returns how many conversations wait for their ticket or were deleted. */
  public long withoutTicket() {
    return touched.count() - conversations.count();
  }
}
