package dev.ticketmine.stages.value;

import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.ml.statistics.Interval;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** The 95 % interval of a share, as columns. */
record Shares(Column hits, Column all) {
  private static final UserDefinedFunction LOW =
      udf(
          (UDF2<Long, Long, Double>)
              (hits, all) -> Placement.rounded(Interval.wilson(hits, all).low()),
          DataTypes.DoubleType);

  private static final UserDefinedFunction HIGH =
      udf(
          (UDF2<Long, Long, Double>)
              (hits, all) -> Placement.rounded(Interval.wilson(hits, all).high()),
          DataTypes.DoubleType);

  Column low() {
    return LOW.apply(hits, all);
  }

  Column high() {
    return HIGH.apply(hits, all);
  }
}
