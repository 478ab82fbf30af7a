package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.RedactedRecords;
import dev.ticketmine.tables.TableTypes;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Puts stored conversations and messages together again as records. */
final class StoredRecords {
  private static final String SORTED = "sorted";

  /** Returns the records of those conversations whose id occurs in {@code ids}. */
  static Dataset<Row> of(Dataset<Row> conversations, Dataset<Row> messages, Dataset<Row> ids) {
    Dataset<Row> wanted = conversations.join(ids, Conversations.CONVERSATION_ID, "left_semi");
    Column[] fields =
        Arrays.stream(TableTypes.REDACTED_MESSAGE.fieldNames())
            .map(name -> col(name))
            .toArray(Column[]::new);
    Dataset<Row> grouped =
        messages
            .join(ids, Messages.CONVERSATION_ID, "left_semi")
            .groupBy(Messages.CONVERSATION_ID)
            .agg(
                array_sort(
                        collect_list(
                            struct(
                                col(Messages.MESSAGE_INDEX).as("position"),
                                struct(fields).as("message"))))
                    .as(SORTED))
            .withColumn(
                RedactedRecords.MESSAGES,
                transform(col(SORTED), entry -> entry.getField("message")));
    // No message is an empty list, as in a record that comes in: the same content, the same hash.
    Column none = array().cast(TableTypes.REDACTED_MESSAGES);
    Dataset<Row> records =
        wanted
            .join(grouped, Conversations.CONVERSATION_ID, "left")
            .withColumn(RedactedRecords.MESSAGES, coalesce(col(RedactedRecords.MESSAGES), none));
    return records.select(
        Arrays.stream(RedactedRecords.SCHEMA.columns().fields())
            .map(field -> column(field, records))
            .toArray(Column[]::new));
  }

  private static Column column(StructField field, Dataset<Row> records) {
    boolean isPresent = Arrays.asList(records.columns()).contains(field.name());
    return isPresent ? col(field.name()) : lit(null).cast(field.dataType()).as(field.name());
  }

  private StoredRecords() {}
}
