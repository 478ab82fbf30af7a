package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.not;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.text.WordLists;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Attributes that a desk sets when it sorts a ticket, such as queue and priority. They follow from
 * the matter and are no cause of it.
 */
final class DeskFields {
  private static final Object[] NAMES =
      WordLists.lines("/lexicon/cause/desk-fields.txt").stream()
          .flatMap(line -> java.util.stream.Stream.of(line.split(" ")))
          .toArray();

  /** Returns the conversations without these attributes. */
  static Dataset<Row> without(Dataset<Row> conversations) {
    return conversations.withColumn(
        Conversations.ATTRIBUTES,
        map_filter(col(Conversations.ATTRIBUTES), (name, value) -> not(lower(name).isin(NAMES))));
  }

  private DeskFields() {}
}
