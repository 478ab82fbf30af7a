package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.ml.statistics.FalseDiscovery;
import dev.ticketmine.ml.statistics.HypergeometricTail;
import dev.ticketmine.tables.RootCauses;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * What a topic's conversations have more often than those of all other topics. The test is Fisher's
 * exact test, one-sided, with the false-discovery rate controlled by the procedure of Benjamini and
 * Hochberg (1995) over all topics and values that could have passed: pairs below the floor of
 * support count as tests too.
 */
final class Contrast {
  private static final UserDefinedFunction UPPER_TAIL =
      udf(new HypergeometricTail(), DataTypes.DoubleType);
  private static final double Z95 = 1.959964;

  private final CauseOptions options;

  Contrast(CauseOptions options) {
    this.options = options;
  }

  /**
   * Compares topics with each other.
   *
   * @param values one row per conversation with topic_id, attribute and value
   * @param topicTotals topic_id, attribute and topic_total: conversations of which it is known
   *     whether they have a value of the attribute
   * @return topic_id, attribute and value of what stands out, with support, shares, lift, q_value
   */
  Dataset<Row> of(Dataset<Row> values, Dataset<Row> topicTotals) {
    Column isPossible = col(FalseDiscovery.P_VALUE).leq(options.maximumQ());
    return FalseDiscovery.control(
            cells(values, topicTotals).filter(isPossible),
            new String[0],
            "topic_id",
            "attribute",
            "value")
        .filter(col(FalseDiscovery.Q_VALUE).leq(options.maximumQ()))
        .filter(col("lift").geq(options.minimumLift()))
        .filter(col("share").minus(col("base_share")).geq(options.minimumDifference()));
  }

  /** One row per topic and value above the floors, with its four counts. */
  private Dataset<Row> cells(Dataset<Row> values, Dataset<Row> topicTotals) {
    Dataset<Row> support =
        values
            .groupBy("topic_id", "attribute", "value")
            .agg(count(lit(1)).as("support"))
            .filter(col("support").geq(options.minimumSupport()));
    Dataset<Row> valueTotals =
        values.groupBy("attribute", "value").agg(count(lit(1)).as("value_total"));
    Dataset<Row> totals = topicTotals.groupBy("attribute").agg(sum("topic_total").as("total"));
    Column others = col("total").minus(col("topic_total"));
    Column otherSupport = col("value_total").minus(col("support"));
    return support
        .join(topicTotals, new String[] {"topic_id", "attribute"})
        .join(valueTotals, new String[] {"attribute", "value"})
        .join(broadcast(totals), "attribute")
        .join(tests(topicTotals, valueTotals))
        .filter(others.gt(0))
        .withColumn(RootCauses.KNOWN_COUNT, col("topic_total"))
        .withColumn(RootCauses.OTHER_KNOWN_COUNT, others)
        .withColumn("share", col("support").divide(col("topic_total")))
        .withColumn("base_share", otherSupport.divide(others))
        // Half a conversation elsewhere keeps the lift finite for a value that is only seen here.
        .withColumn("lift", col("share").divide(otherSupport.plus(0.5).divide(others.plus(0.5))))
        .withColumn(
            FalseDiscovery.P_VALUE,
            UPPER_TAIL.apply(col("support"), col("topic_total"), col("value_total"), col("total")));
  }

  /**
   * One row: how many pairs of topic and value could pass, whatever their support turned out to be.
   * Rare values that passed by chance are judged among all that had the chance.
   */
  private Dataset<Row> tests(Dataset<Row> topicTotals, Dataset<Row> valueTotals) {
    Dataset<Row> topics =
        topicTotals
            .filter(col("topic_total").geq(options.minimumSupport()))
            .groupBy("attribute")
            .agg(count(lit(1)).as("topics"));
    Dataset<Row> values =
        valueTotals
            .filter(col("value_total").geq(options.minimumSupport()))
            .groupBy("attribute")
            .agg(count(lit(1)).as("values"));
    return broadcast(
        topics
            .join(values, "attribute")
            .agg(sum(col("topics").multiply(col("values"))).as(FalseDiscovery.TESTS)));
  }

  /** Adds the columns that all causes have: id, kind, value, and the interval of the share. */
  static Dataset<Row> described(Dataset<Row> causes, String kind) {
    Column n = col("topic_total");
    Column p = col("share");
    Column squared = lit(Z95 * Z95).divide(n);
    Column center = p.plus(squared.divide(2));
    Column half =
        sqrt(p.multiply(lit(1).minus(p)).divide(n).plus(squared.divide(n.multiply(4))))
            .multiply(Z95);
    Column scale = lit(1).plus(squared);
    return causes
        .withColumn(RootCauses.IS_TOPIC_ITSELF, lit(false))
        .withColumn(RootCauses.KIND, lit(kind))
        .withColumn(RootCauses.ATTRIBUTE_VALUE, col("value"))
        .withColumn(
            RootCauses.CAUSE_ID,
            sha2(
                array_join(array(col("topic_id"), lit(kind), col("attribute"), col("value")), "\n"),
                256))
        .withColumn(RootCauses.SHARE_LOW, center.minus(half).divide(scale))
        .withColumn(RootCauses.SHARE_HIGH, center.plus(half).divide(scale));
  }
}
