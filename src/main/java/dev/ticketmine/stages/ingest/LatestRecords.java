package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.RedactedRecords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Of all versions of a conversation, new and stored, keeps the one that counts: the latest update;
 * then the one with more messages; then the one with the greater content hash, so that the order of
 * arrival decides nothing. Returns one record for each conversation that comes in; a record without
 * a file is the stored one.
 */
public final class LatestRecords implements Stage {
  private static final String CONTENT_HASH = "content_hash";
  private static final String RANK = "rank";

  /** Where a record comes from is no part of its content. */
  private static final List<String> ORIGIN =
      List.of(
          RedactedRecords.RECORD_ID,
          RedactedRecords.SOURCE_FILE,
          RedactedRecords.BYTE_OFFSET,
          RedactedRecords.BYTE_LENGTH,
          RedactedRecords.LINE,
          RedactedRecords.REASON_CODE,
          RedactedRecords.REASON,
          RedactedRecords.FIELD);

  /** What only parts of conversations have. */
  private static final List<String> OF_PARTS =
      List.of(RedactedRecords.PART, RedactedRecords.PART_ID, RedactedRecords.ROLES);

  /** All that tells two versions apart: by itself JSON cuts times to milliseconds. */
  private static final Map<String, String> AS_JSON =
      Map.of("ignoreNullFields", "false", "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");

  private final Dataset<Row> storedConversations;
  private final Dataset<Row> storedMessages;

  /** Compares with what these tables hold. */
  public LatestRecords(Dataset<Row> storedConversations, Dataset<Row> storedMessages) {
    this.storedConversations = storedConversations;
    this.storedMessages = storedMessages;
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
    Dataset<Row> accepted =
        rows.where(col(RedactedRecords.REASON).isNull().and(col(RedactedRecords.PART).isNull()));
    Dataset<Row> ids = accepted.select(RedactedRecords.CONVERSATION_ID).distinct();
    return newest(
        accepted.unionByName(StoredRecords.of(storedConversations, storedMessages, ids)),
        OF_PARTS,
        RedactedRecords.CONVERSATION_ID);
  }

  /**
   * Returns of the rows with the same key the one that counts.
   *
   * @param without columns that are no content
   */
  static Dataset<Row> newest(Dataset<Row> rows, List<String> without, String... key) {
    return rows.withColumn(CONTENT_HASH, contentHash(without))
        .withColumn(RANK, row_number().over(newestFirst(key)))
        .where(col(RANK).equalTo(1));
  }

  /** Returns the rows of a stored table whose conversations do not come in again. */
  static Dataset<Row> untouched(Dataset<Row> stored, Dataset<Row> incoming) {
    return stored.join(
        incoming.select(RedactedRecords.CONVERSATION_ID),
        RedactedRecords.CONVERSATION_ID,
        "left_anti");
  }

  private static org.apache.spark.sql.expressions.WindowSpec newestFirst(String... key) {
    return Window.partitionBy(Arrays.stream(key).map(name -> col(name)).toArray(Column[]::new))
        .orderBy(
            col(RedactedRecords.UPDATED_AT).desc_nulls_last(),
            coalesce(size(col(RedactedRecords.MESSAGES)), lit(0)).desc(),
            col(CONTENT_HASH).desc(),
            col(RedactedRecords.SOURCE_FILE).asc_nulls_last(),
            col(RedactedRecords.BYTE_OFFSET).asc_nulls_last());
  }

  private static Column contentHash(List<String> without) {
    Column[] content =
        Arrays.stream(RedactedRecords.SCHEMA.columns().fieldNames())
            .filter(name -> !ORIGIN.contains(name) && !without.contains(name))
            .map(LatestRecords::canonical)
            .toArray(Column[]::new);
    return sha2(to_json(struct(content), AS_JSON), 256);
  }

  private static Column canonical(String name) {
    return name.equals(RedactedRecords.ATTRIBUTES) || name.equals(RedactedRecords.ROLES)
        ? array_sort(map_entries(col(name))).as(name)
        : col(name);
  }
}
