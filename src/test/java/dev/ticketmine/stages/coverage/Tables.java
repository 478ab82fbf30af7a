package dev.ticketmine.stages.coverage;

import dev.ticketmine.pipeline.TableSchema;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Small tables for tests: rows from the columns that matter, in any order and partitioning. */
final class Tables {
  static Dataset<Row> of(
      SparkSession spark, TableSchema table, Collection<Map<String, Object>> rows, int partitions) {
    List<Row> values =
        rows.stream()
            .map(
                row ->
                    RowFactory.create(
                        Arrays.stream(table.columns().fieldNames()).map(row::get).toArray()))
            .toList();
    return spark
        .createDataFrame(values, table.columns())
        .orderBy(functions.hash(functions.col(table.key().get(0)), functions.lit(partitions)))
        .repartition(partitions);
  }

  private Tables() {}
}
