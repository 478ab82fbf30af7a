package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.statistics.FalseDiscovery;
import dev.ticketmine.ml.statistics.HypergeometricTail;
import dev.ticketmine.ml.statistics.ShareOfChange;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Of a topic's values that stand out on a day, the one that the cluster is tied to: its share of
 * the topic rose, the topic has it more often than other topics do, and the counts are likelier
 * than with any other value if only these contacts rose. None is left if the whole topic rose
 * alike.
 */
final class TiedToValue {
  private static final double LEAST_RISE = 0.15;
  private static final double LEVEL = 0.05;

  private static final UserDefinedFunction UPPER_TAIL =
      udf(new HypergeometricTail(), DataTypes.DoubleType);
  private static final UserDefinedFunction ONLY_THESE =
      udf(
          (UDF5<Long, Long, Long, Long, Double, Double>)
              (now, all, before, allBefore, scale) ->
                  ShareOfChange.logLikelihoodRatio(now, all, before, allBefore, scale),
          DataTypes.DoubleType);

  /**
   * Returns at most one window per topic and day, with {@code evidence}.
   *
   * @param windows what {@link DailyScan#windows} returns
   * @param pairDays its first argument
   */
  static Dataset<Row> of(Dataset<Row> windows, Dataset<Row> pairDays) {
    Dataset<Row> counted = windows;
    counted = withTotals(counted, pairDays, "all", "topic_id", "attribute");
    counted = withTotals(counted, pairDays, "value", "attribute", "value");
    counted = withTotals(counted, pairDays, "archive", "attribute");
    Column inside = col("inside");
    Column past = col("past");
    Column allInside = col("all_inside");
    Column allPast = col("all_past");
    Column elsewhere = col("value_inside").plus(col("value_past")).minus(inside).minus(past);
    Column allElsewhere =
        col("archive_inside").plus(col("archive_past")).minus(allInside).minus(allPast);
    Column chance =
        UPPER_TAIL.apply(inside, allInside, inside.plus(elsewhere), allInside.plus(allElsewhere));
    return counted
        // An attribute that the topic never had before ties nothing.
        .filter(try_divide(inside, allInside).minus(try_divide(past, allPast)).geq(LEAST_RISE))
        .filter(chance.multiply(col(FalseDiscovery.TESTS)).leq(LEVEL))
        .withColumn(
            "evidence",
            ONLY_THESE.apply(
                inside, allInside, past, allPast, col("expected").divide(past.plus(0.5))))
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy("topic_id", "day")
                        .orderBy(col("evidence").desc(), col("attribute"), col("value"))))
        .filter(col("place").equalTo(1));
  }

  /** Adds the contacts of a group inside the window and in the half year before. */
  private static Dataset<Row> withTotals(
      Dataset<Row> windows, Dataset<Row> pairDays, String name, String... group) {
    Dataset<Row> days =
        pairDays
            .groupBy(columns(group, "day"))
            .agg(sum("customers").as("customers"))
            .withColumnRenamed("day", "other_day");
    Column day = col("day");
    Column other = col("other_day");
    Column isInside = other.leq(day).and(other.gt(day.minus(col("length"))));
    Column isPast =
        other
            .leq(day.minus(DailyScan.LONGEST))
            .and(other.gt(day.minus(DailyScan.LONGEST + DailyScan.DAYS_BEFORE)));
    // Grouping by all columns instead of joining the sums back: windows are costly to find.
    return windows
        .join(days, group)
        .groupBy(Arrays.stream(windows.columns()).map(column -> col(column)).toArray(Column[]::new))
        .agg(
            sum(when(isInside, col("customers")).otherwise(0L)).as(name + "_inside"),
            sum(when(isPast, col("customers")).otherwise(0L)).as(name + "_past"));
  }

  private static Column[] columns(String[] names, String last) {
    return Stream.concat(Arrays.stream(names), Stream.of(last))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  private TiedToValue() {}
}
