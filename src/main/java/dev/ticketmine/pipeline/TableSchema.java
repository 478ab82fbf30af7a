package dev.ticketmine.pipeline;

import dev.ticketmine.errors.TableErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A named, documented table: what its rows mean, its columns, and the columns that identify a row.
 *
 * @param name plural noun in snake_case
 * @param description what a row means, in one sentence
 * @param columns columns in order, each with a comment that an analyst can read
 * @param key columns that identify a row, in the order in which exports are sorted
 * @param volatileColumns columns that differ between two runs over the same input, such as
 *     durations; they are left out of the content hash
 */
public record TableSchema(
    String name,
    String description,
    StructType columns,
    List<String> key,
    List<String> volatileColumns) {

  /** A table without volatile columns. */
  public TableSchema(String name, String description, StructType columns, List<String> key) {
    this(name, description, columns, key, List.of());
  }

  /**
   * Returns the rows with exactly these columns, in this order and of these types. Fails, with the
   * remedy, if one is missing; names are compared first, because Spark would fill a missing
   * nullable column with null.
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    List<String> present = Arrays.asList(rows.columns());
    List<String> missing = new ArrayList<>(Arrays.asList(columns.fieldNames()));
    missing.removeAll(present);
    if (!missing.isEmpty()) {
      throw TableErrors.missingColumns(name, missing, present);
    }
    Column[] selected =
        Arrays.stream(columns.fields()).map(TableSchema::typed).toArray(Column[]::new);
    return rows.select(selected);
  }

  /** Returns no rows, with this table's columns. */
  public Dataset<Row> empty(SparkSession spark) {
    return spark.createDataFrame(List.<Row>of(), columns);
  }

  private static Column typed(StructField field) {
    return functions.col(field.name()).cast(field.dataType()).as(field.name(), field.metadata());
  }
}
