package dev.ticketmine.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import dev.ticketmine.pipeline.TableSchema;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Checks that every table must pass before a night is published. */
public final class TableChecks {
  /** A key identifies one row. */
  public static Check keyIsUnique(TableSchema table, long rows, long distinctKeys) {
    return new Check(
        table.name(),
        "rows have different keys " + table.key(),
        (rows - distinctKeys) + " rows too many",
        rows == distinctKeys);
  }

  /** Every value of a column stands in the column of another table. */
  public static Check refersTo(
      TableSchema table, Dataset<Row> rows, String column, TableSchema other, Dataset<Row> others) {
    Dataset<Row> known = others.select(col(column).as("known")).distinct();
    Row counts =
        rows.filter(col(column).isNotNull())
            .select(col(column))
            .distinct()
            .join(known, col(column).equalTo(col("known")), "left")
            .agg(count_if(col("known").isNull()))
            .head();
    long missing = counts.getLong(0);
    return new Check(
        table.name(),
        "%s stands in %s".formatted(column, other.name()),
        missing + " values do not",
        missing == 0);
  }

  private TableChecks() {}
}
