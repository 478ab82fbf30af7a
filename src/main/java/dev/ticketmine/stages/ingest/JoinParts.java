package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.struct;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.RedactedRecords;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Puts conversations together from all their parts. A conversation whose ticket is not there yet,
 * or was deleted, gives no row. A record has no position, as it comes from several places.
 */
public final class JoinParts implements Stage {
  static final String PARTS = "parts";
  static final String PEOPLE = "people";

  private static final String AUTHOR = "author_key";
  private static final String ROLE = "role";

  @Override
  public TableSchema input() {
    return ConversationParts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return RedactedRecords.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> parts = rows.where(isUser().unary_$bang());
    Column[] columns = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> grouped =
        parts
            .groupBy(ConversationParts.CONVERSATION_ID)
            .agg(
                collect_list(struct(columns)).as(PARTS),
                array_distinct(flatten(collect_list(authors()))).as("authors"));
    Dataset<Row> people =
        grouped
            .select(col(ConversationParts.CONVERSATION_ID), explode(col("authors")).as(AUTHOR))
            .join(roles(rows), AUTHOR)
            .groupBy(ConversationParts.CONVERSATION_ID)
            .agg(map_from_entries(collect_list(struct(col(AUTHOR), col(ROLE)))).as(PEOPLE));
    FlatMapFunction<Row, Row> join = JoinParts::joined;
    return grouped
        .join(people, new String[] {ConversationParts.CONVERSATION_ID}, "left")
        .select(col(PARTS), col(PEOPLE))
        .flatMap(join, Encoders.row(RedactedRecords.SCHEMA.columns()));
  }

  private static Iterator<Row> joined(Row row) {
    List<Row> parts = row.getList(row.fieldIndex(PARTS));
    Optional<Row> record =
        new PartsOfConversation(
                parts,
                row.isNullAt(row.fieldIndex(PEOPLE))
                    ? Collections.emptyMap()
                    : row.getJavaMap(row.fieldIndex(PEOPLE)))
            .joined();
    return record.map(List::of).orElse(List.of()).iterator();
  }

  static Column isUser() {
    return col(ConversationParts.PART).equalTo("user");
  }

  /** Returns the authors of a part's messages. */
  static Column authors() {
    return col(ConversationParts.MESSAGES).getField(AUTHOR);
  }

  /** Returns what the users among the parts say: author key and role. */
  static Dataset<Row> roles(Dataset<Row> parts) {
    return parts
        .where(isUser())
        .select(
            col(ConversationParts.PART_ID).as(AUTHOR),
            element_at(map_values(col(ConversationParts.ROLES)), lit(1)).as(ROLE));
  }
}
