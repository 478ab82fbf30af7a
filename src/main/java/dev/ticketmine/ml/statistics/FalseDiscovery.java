package dev.ticketmine.ml.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Control of the false-discovery rate by the procedure of Benjamini and Hochberg (1995). */
public final class FalseDiscovery {
  /** Probability by chance. */
  public static final String P_VALUE = "p_value";

  /** The same, corrected for the number of tests. */
  public static final String Q_VALUE = "q_value";

  /** Number of tests of the family. */
  public static final String TESTS = "tests";

  /**
   * Adds {@link #Q_VALUE} to rows with {@link #P_VALUE} and {@link #TESTS}, the number of tests of
   * the family. Rows whose p-value is too high to pass may be left out before.
   *
   * @param families columns that name the family of a row; none if all are one family
   * @param key columns that tell rows of one family apart
   */
  public static Dataset<Row> control(Dataset<Row> rows, String[] families, String... key) {
    Column[] family = columns(families);
    Column[] ascending =
        Stream.concat(Stream.of(col(P_VALUE)), Arrays.stream(columns(key))).toArray(Column[]::new);
    return rows.withColumn("rank", row_number().over(Window.partitionBy(family).orderBy(ascending)))
        .withColumn(
            Q_VALUE,
            least(
                lit(1.0),
                min(col(P_VALUE).multiply(col(TESTS)).divide(col("rank")))
                    .over(
                        Window.partitionBy(family)
                            .orderBy(col("rank").desc())
                            .rowsBetween(Window.unboundedPreceding(), 0))))
        .drop("rank");
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }

  private FalseDiscovery() {}
}
