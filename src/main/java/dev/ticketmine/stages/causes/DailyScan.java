package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.statistics.FalseDiscovery;
import dev.ticketmine.ml.statistics.NegativeBinomialTail;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Judges every day, with what was known up to it, whether a topic's contacts with an attribute
 * value came more often in the last one to seven days than usual (scan statistic: Naus, 1965;
 * Kulldorff, 2001). Usual is the value's own half year before, at the pace of the whole archive in
 * the same days, which takes weekdays, holidays and growth along. That the usual rate is itself
 * only known from a count makes the distribution negative binomial.
 */
final class DailyScan {
  static final int LONGEST = 7;
  static final int DAYS_BEFORE = 182;
  static final int LEAST_COUNT = 5;
  private static final int LEAST_DAYS_BEFORE = 28;
  private static final double LEVEL = 0.05;

  /** Windows that are less unlikely cannot pass; they need no further look. */
  private static final double PROMISING = 0.001;

  private static final UserDefinedFunction TAIL =
      udf(new NegativeBinomialTail(), DataTypes.DoubleType);

  private DailyScan() {}

  /**
   * Returns the windows that stand out: topic, attribute, value, last {@code day} and {@code
   * length} of the window, {@code inside} and {@code past} contacts, {@code expected} ones,
   * q-value, and the number of pairs that were tested.
   *
   * @param pairDays one row per topic, attribute, value and day with contacts: {@code day} as days
   *     since 1970, {@code customers}
   * @param archiveDays one row per day: {@code day}, {@code total}
   */
  static Dataset<Row> windows(Dataset<Row> pairDays, Dataset<Row> archiveDays) {
    WindowSpec pair = Window.partitionBy("topic_id", "attribute", "value").orderBy("day");
    Dataset<Row> counted =
        pairDays
            .withColumn("windows", array(lengths(w -> inside(pair, w, "customers"))))
            .withColumn("past", past(pair, "customers"))
            .withColumn("so_far", sum("customers").over(upTo(pair)));
    WindowSpec days = Window.partitionBy(lit(1)).orderBy("day");
    Dataset<Row> archive =
        archiveDays
            .withColumn("archive_windows", array(lengths(w -> inside(days, w, "total"))))
            .withColumn("archive_past", past(days, "total"))
            .withColumn("first_day", min("day").over(upTo(days)))
            .join(possible(counted), new String[] {"day"}, "left")
            .withColumn(
                FalseDiscovery.TESTS, sum(coalesce(col("possible"), lit(0))).over(upTo(days)))
            .filter(col("day").minus(col("first_day")).geq(LONGEST + LEAST_DAYS_BEFORE))
            .drop("possible", "total", "first_day");
    Column isBest =
        row_number()
            .over(
                Window.partitionBy("topic_id", "attribute", "value", "day")
                    .orderBy(col(FalseDiscovery.P_VALUE), col("length")))
            .equalTo(1);
    Dataset<Row> best =
        counted
            .filter(col("windows").getItem(LONGEST - 1).geq(LEAST_COUNT))
            .join(broadcast(archive), "day")
            .withColumn("window", explode(array(lengths(DailyScan::window))))
            .select(col("*"), col("window.*"))
            .filter(col("inside").geq(LEAST_COUNT))
            .withColumn(
                "expected",
                // Nothing is usual after half a year without a contact.
                try_divide(col("past").plus(0.5).multiply(col("pace")), col("archive_past")))
            .filter(col("expected").isNotNull())
            .withColumn(
                FalseDiscovery.P_VALUE,
                // The best of seven windows has had seven chances.
                least(
                    lit(1.0),
                    TAIL.apply(col("inside"), col("expected"), col("past").plus(0.5))
                        .multiply(LONGEST)))
            .filter(col(FalseDiscovery.P_VALUE).leq(PROMISING))
            .withColumn("is_best", isBest)
            .filter("is_best");
    return FalseDiscovery.control(best, new String[] {"day"}, "topic_id", "attribute", "value")
        .filter(col(FalseDiscovery.Q_VALUE).leq(LEVEL))
        .select(
            "topic_id",
            "attribute",
            "value",
            "day",
            "length",
            "inside",
            "past",
            "expected",
            FalseDiscovery.P_VALUE,
            FalseDiscovery.Q_VALUE,
            FalseDiscovery.TESTS);
  }

  /**
   * The number of pairs by the day of their fifth contact: only these could have a cluster of five
   * by then, whenever they came.
   */
  private static Dataset<Row> possible(Dataset<Row> counted) {
    return counted
        .groupBy("topic_id", "attribute", "value")
        .agg(min(when(col("so_far").geq(LEAST_COUNT), col("day"))).as("day"))
        .groupBy("day")
        .agg(count(lit(1)).as("possible"));
  }

  private static Column[] lengths(java.util.function.IntFunction<Column> column) {
    return IntStream.rangeClosed(1, LONGEST).mapToObj(column).toArray(Column[]::new);
  }

  private static Column inside(WindowSpec series, int length, String count) {
    return sum(count).over(series.rangeBetween(1L - length, 0));
  }

  private static WindowSpec upTo(WindowSpec series) {
    return series.rangeBetween(Window.unboundedPreceding(), 0);
  }

  /** Before the longest window, so that what happens now is not taken for usual. */
  private static Column past(WindowSpec series, String count) {
    Column all = sum(count).over(series.rangeBetween(Window.unboundedPreceding(), -LONGEST));
    Column earlier =
        sum(count).over(series.rangeBetween(Window.unboundedPreceding(), -LONGEST - DAYS_BEFORE));
    return coalesce(all, lit(0L)).minus(coalesce(earlier, lit(0L)));
  }

  private static Column window(int length) {
    return struct(
        lit(length).as("length"),
        col("windows").getItem(length - 1).as("inside"),
        col("archive_windows").getItem(length - 1).as("pace"));
  }
}
