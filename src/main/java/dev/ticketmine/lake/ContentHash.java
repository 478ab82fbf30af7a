package dev.ticketmine.lake;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;

import dev.ticketmine.pipeline.TableSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/**
 * A hash of a table's content that does not depend on the order of rows, files or partitions: the
 * number of rows, and two sums over 60-bit parts of each row's SHA-256.
 */
final class ContentHash {
  private static final Map<String, String> JSON_OPTIONS = Map.of("ignoreNullFields", "false");

  /** Returns the hash of the rows, such as {@code 12-9a0c…}; volatile columns do not count. */
  static String of(TableSchema table, Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(table.columns().fields())
            .filter(field -> !table.volatileColumns().contains(field.name()))
            .map(ContentHash::canonical)
            .toArray(Column[]::new);
    Column digest = sha2(to_json(struct(columns), JSON_OPTIONS), 256);
    Row result =
        rows.select(digest.as("digest"))
            .agg(
                count(lit(1)).as("rows"),
                sum(part(1)).as("first_sum"),
                sum(part(16)).as("second_sum"))
            .head();
    return "%d-%s%s".formatted(result.getLong(0), hex(result.get(1)), hex(result.get(2)));
  }

  private static Column part(int position) {
    return conv(substring(col("digest"), position, 15), 16, 10).cast("decimal(20,0)");
  }

  private static Column canonical(StructField field) {
    Column column = col(field.name());
    return field.dataType() instanceof MapType
        ? array_sort(map_entries(column)).as(field.name())
        : column;
  }

  private static String hex(Object sum) {
    return sum == null ? "0" : ((BigDecimal) sum).toBigInteger().toString(16);
  }

  private ContentHash() {}
}
