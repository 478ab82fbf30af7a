package dev.ticketmine.stages.erase;

import dev.ticketmine.pipeline.ReasonCode;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ErasedSubjects;
import dev.ticketmine.tables.RedactedRecords;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Leaves out records of people who were erased: nothing stays of them but where they stand. A part
 * of a conversation by somebody who was erased goes by itself, one of a conversation that was
 * erased whoever wrote it.
 */
public final class LeaveOutErased implements Stage {
  /** What counts a record, and is no content. */
  private static final Set<String> KEPT =
      Set.of(
          RedactedRecords.RECORD_ID,
          RedactedRecords.SOURCE_FILE,
          RedactedRecords.BYTE_OFFSET,
          RedactedRecords.BYTE_LENGTH,
          RedactedRecords.LINE);

  private static final int REASON_CODE = index(RedactedRecords.REASON_CODE);
  private static final int REASON = index(RedactedRecords.REASON);

  private final ErasedKeys erased;
  private final HashSet<String> begun;

  /**
   * Leaves these out.
   *
   * @param begun ids of conversations that they began since, see {@link #begun(Dataset,
   *     ErasedKeys)}
   */
  public LeaveOutErased(ErasedKeys erased, Set<String> begun) {
    this.erased = erased;
    this.begun = new HashSet<>(begun);
  }

  /**
   * Returns the ids of conversations in parts that somebody who was erased began: their other parts
   * do not say whose they are.
   *
   * @param rows rows of {@link RedactedRecords}
   */
  public static Set<String> begun(Dataset<Row> rows, ErasedKeys erased) {
    if (erased.isEmpty()) {
      return Set.of();
    }
    FilterFunction<Row> isBegun =
        row ->
            "ticket".equals(row.getAs(RedactedRecords.PART))
                && erased.has(ErasedSubjects.CUSTOMER, row.getAs(RedactedRecords.CUSTOMER_KEY));
    return rows.filter(isBegun).select(RedactedRecords.CONVERSATION_ID).collectAsList().stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toCollection(TreeSet::new));
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
    if (erased.isEmpty()) {
      return rows;
    }
    ErasedKeys keys = erased;
    HashSet<String> ids = begun;
    MapFunction<Row, Row> leaveOut =
        row ->
            isErased(row, keys) || ids.contains(row.<String>getAs(RedactedRecords.CONVERSATION_ID))
                ? emptied(row)
                : row;
    return rows.map(leaveOut, Encoders.row(RedactedRecords.SCHEMA.columns()));
  }

  private static boolean isErased(Row record, ErasedKeys erased) {
    if (record.getAs(RedactedRecords.REASON) != null) {
      return erased.hasRecord(record.getAs(RedactedRecords.RECORD_ID));
    }
    boolean isUser = "user".equals(record.getAs(RedactedRecords.PART));
    return erased.has(ErasedSubjects.CONVERSATION, record.getAs(RedactedRecords.CONVERSATION_ID))
        || erased.has(ErasedSubjects.CUSTOMER, record.getAs(RedactedRecords.CUSTOMER_KEY))
        || (isUser && erased.has(ErasedSubjects.AUTHOR, record.getAs(RedactedRecords.PART_ID)))
        || record.<Row>getList(index(RedactedRecords.MESSAGES)).stream()
            .filter(message -> !"agent".equals(message.getAs("author_role")))
            .anyMatch(message -> erased.has(ErasedSubjects.AUTHOR, message.getAs("author_key")));
  }

  private static Row emptied(Row record) {
    Object[] values = new Object[record.size()];
    KEPT.forEach(column -> values[index(column)] = record.getAs(column));
    values[REASON_CODE] = ReasonCode.ERASED.text();
    values[REASON] = "its customer or conversation was erased";
    return RowFactory.create(values);
  }

  private static int index(String column) {
    return RedactedRecords.SCHEMA.columns().fieldIndex(column);
  }
}
