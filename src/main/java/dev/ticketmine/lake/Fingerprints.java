package dev.ticketmine.lake;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import dev.ticketmine.pipeline.TableSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/**
 * Fingerprints of tables, all in one pass. The content hash does not depend on the order of rows,
 * files or partitions: it is the number of rows and the sums of two 64-bit hashes of each row.
 */
final class Fingerprints {
  private static final BigInteger MASK = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
  private static final Fingerprint EMPTY = new Fingerprint(0, 0, "0-0-0");

  /** Returns the fingerprint of every table, by name. */
  static Map<String, Fingerprint> of(Map<TableSchema, Dataset<Row>> tables) {
    Map<String, Fingerprint> prints = new HashMap<>();
    tables.keySet().forEach(table -> prints.put(table.name(), EMPTY));
    tables.entrySet().stream()
        .map(entry -> digests(entry.getKey(), entry.getValue()))
        .reduce(Dataset::unionByName)
        .ifPresent(digests -> aggregate(digests, prints));
    return prints;
  }

  /** Bounded: one row per table. */
  private static void aggregate(Dataset<Row> digests, Map<String, Fingerprint> prints) {
    for (Row row :
        digests
            .groupBy("table")
            .agg(
                count(lit(1)).as("rows"),
                count_distinct(col("key")).as("keys"),
                sum(col("first").cast("decimal(20,0)")).as("first_sum"),
                sum(col("second").cast("decimal(20,0)")).as("second_sum"))
            .collectAsList()) {
      long rows = row.getLong(1);
      String hash = "%d-%s-%s".formatted(rows, hex(row.getDecimal(3)), hex(row.getDecimal(4)));
      prints.put(row.getString(0), new Fingerprint(rows, row.getLong(2), hash));
    }
  }

  private static Dataset<Row> digests(TableSchema table, Dataset<Row> rows) {
    Column[] content =
        Arrays.stream(table.columns().fields())
            .filter(field -> !table.volatileColumns().contains(field.name()))
            .map(Fingerprints::canonical)
            .toArray(Column[]::new);
    Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
    return rows.select(
        lit(table.name()).as("table"),
        xxhash64(key).as("key"),
        xxhash64(content).as("first"),
        xxhash64(struct(lit(1), struct(content))).as("second"));
  }

  private static Column canonical(StructField field) {
    Column column = col(field.name());
    return field.dataType() instanceof MapType
        ? array_sort(map_entries(column)).as(field.name())
        : column;
  }

  private static String hex(BigDecimal sum) {
    return sum.toBigInteger().and(MASK).toString(16);
  }

  private Fingerprints() {}
}
