package dev.ticketmine.stages.recommend;

import dev.ticketmine.pipeline.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Small tables for tests: rows from the columns that matter, in any order and partitioning. */
final class Tables {
  static Dataset<Row> of(
      SparkSession spark, TableSchema table, Collection<Map<String, Object>> rows, int partitions) {
    List<Row> values = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      values.add(
          RowFactory.create(Arrays.stream(table.columns().fieldNames()).map(row::get).toArray()));
    }
    Collections.shuffle(values, new Random(partitions));
    return spark.createDataFrame(values, table.columns()).repartition(partitions);
  }

  private Tables() {}
}
