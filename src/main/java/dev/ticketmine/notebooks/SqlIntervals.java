package dev.ticketmine.notebooks;

import dev.ticketmine.ml.statistics.Interval;
import java.util.Arrays;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/**
 * Ends of 95 % intervals as functions of SQL: {@code share_low(hits, n)} and {@code share_high} by
 * Wilson (1927), {@code median_low(collect_list(x))} and {@code median_high} by order statistics.
 */
final class SqlIntervals {
  private static final double Z95 = 1.959964;

  static void register(SparkSession spark) {
    spark
        .udf()
        .register(
            "share_low",
            (UDF2<Long, Long, Double>) (hits, n) -> Interval.wilson(hits, n).low(),
            DataTypes.DoubleType);
    spark
        .udf()
        .register(
            "share_high",
            (UDF2<Long, Long, Double>) (hits, n) -> Interval.wilson(hits, n).high(),
            DataTypes.DoubleType);
    spark
        .udf()
        .register(
            "median_low",
            (UDF1<Seq<Double>, Double>) values -> median(sorted(values), -1),
            DataTypes.DoubleType);
    spark
        .udf()
        .register(
            "median_high",
            (UDF1<Seq<Double>, Double>) values -> median(sorted(values), 1),
            DataTypes.DoubleType);
  }

  /** Returns the value so many places from the middle as the sign of a coin may be off. */
  static Double median(double[] sorted, int side) {
    if (sorted.length == 0) {
      return null;
    }
    double half = Z95 * Math.sqrt(sorted.length) / 2;
    double middle = (sorted.length - 1) / 2.0;
    long place = side < 0 ? (long) Math.floor(middle - half) : (long) Math.ceil(middle + half);
    return sorted[(int) Math.max(0, Math.min(sorted.length - 1, place))];
  }

  private static double[] sorted(Seq<Double> values) {
    double[] sorted = new double[values.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = values.apply(i);
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private SqlIntervals() {}
}
