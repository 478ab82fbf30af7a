package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.statistics.HypergeometricTail;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Attribute values that a topic's conversations carry more often than all others do.
 *
 * <p>Conversations count for their primary topic, and only where the attribute is known. A value is
 * named when it passes the floors of {@link CauseOptions}; a value that is frequent everywhere has
 * no lift, so it is not named. The test is Fisher's exact test, one-sided, with the false-discovery
 * rate controlled by the procedure of Benjamini and Hochberg (1995) over all topics and values that
 * could have passed: pairs below the floor of support count as tests too.
 */
public final class AttributeCauses implements Stage {
  private static final UserDefinedFunction UPPER_TAIL =
      udf(new HypergeometricTail(), DataTypes.DoubleType);
  private static final double Z95 = 1.959964;

  private final Dataset<Row> conversations;
  private final Dataset<Row> evidence;
  private final CauseOptions options;

  /**
   * Takes side inputs.
   *
   * @param conversations rows of {@link Conversations}
   * @param questions rows of {@link Questions}
   * @param assignments rows of topic assignments
   */
  public AttributeCauses(
      Dataset<Row> conversations,
      Dataset<Row> questions,
      Dataset<Row> assignments,
      CauseOptions options) {
    this.conversations = conversations;
    this.evidence = CauseEvidence.of(questions, assignments);
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return RootCauses.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversationTopics) {
    Dataset<Row> values =
        conversations
            .select(
                col(Conversations.CONVERSATION_ID),
                explode(col(Conversations.ATTRIBUTES)).as(new String[] {"attribute", "value"}))
            .filter(trim(col("value")).notEqual(""))
            .join(
                conversationTopics
                    .filter(col(ConversationTopics.IS_PRIMARY))
                    .select(
                        col(ConversationTopics.CONVERSATION_ID), col(ConversationTopics.TOPIC_ID)),
                Conversations.CONVERSATION_ID);
    Dataset<Row> cells = cells(values);
    Dataset<Row> causes = withQuality(cells).filter(col("q_value").leq(options.maximumQ()));
    return named(CauseEvidence.attach(causes, values, evidence));
  }

  /** One row per topic and value above the floors, with its four counts. */
  private Dataset<Row> cells(Dataset<Row> values) {
    Dataset<Row> support =
        values
            .groupBy("topic_id", "attribute", "value")
            .agg(count(lit(1)).as("support"))
            .filter(col("support").geq(options.minimumSupport()));
    Dataset<Row> topicTotals =
        values.groupBy("topic_id", "attribute").agg(count(lit(1)).as("topic_total"));
    Dataset<Row> valueTotals =
        values.groupBy("attribute", "value").agg(count(lit(1)).as("value_total"));
    Dataset<Row> totals = values.groupBy("attribute").agg(count(lit(1)).as("total"));
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
            "p_value",
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
            .agg(sum(col("topics").multiply(col("values"))).as("tests")));
  }

  private Dataset<Row> withQuality(Dataset<Row> cells) {
    WindowSpec ascending =
        Window.orderBy(col("p_value"), col("topic_id"), col("attribute"), col("value"));
    WindowSpec fromTheEnd =
        Window.orderBy(col("rank").desc()).rowsBetween(Window.unboundedPreceding(), 0);
    return cells
        .withColumn("rank", row_number().over(ascending))
        .withColumn(
            "q_value",
            least(
                lit(1.0),
                min(col("p_value").multiply(col("tests")).divide(col("rank"))).over(fromTheEnd)))
        .filter(col("lift").geq(options.minimumLift()))
        .filter(col("share").minus(col("base_share")).geq(options.minimumDifference()));
  }

  private static Dataset<Row> named(Dataset<Row> causes) {
    Column n = col("topic_total");
    Column p = col("share");
    Column center = p.plus(lit(Z95 * Z95).divide(n.multiply(2)));
    Column half =
        org.apache
            .spark
            .sql
            .functions
            .sqrt(
                p.multiply(lit(1).minus(p))
                    .divide(n)
                    .plus(lit(Z95 * Z95).divide(n.multiply(n).multiply(4))))
            .multiply(Z95);
    Column scale = lit(1).plus(lit(Z95 * Z95).divide(n));
    return causes
        .withColumn(RootCauses.IS_TOPIC_ITSELF, lit(false))
        .withColumn(RootCauses.KIND, lit("attribute"))
        .withColumn(RootCauses.ATTRIBUTE_VALUE, col("value"))
        .withColumn(
            RootCauses.CAUSE_ID,
            sha2(
                array_join(
                    array(col("topic_id"), lit("attribute"), col("attribute"), col("value")), "\n"),
                256))
        .withColumn(RootCauses.LABEL, concat(col("attribute"), lit(": "), col("value")))
        .withColumn(RootCauses.SHARE_LOW, center.minus(half).divide(scale))
        .withColumn(RootCauses.SHARE_HIGH, center.plus(half).divide(scale))
        .withColumn(
            RootCauses.STRENGTH,
            when(col("lift").geq(2).and(col("q_value").lt(0.001)).and(p.geq(0.4)), "strong")
                .when(col("lift").geq(1.8).and(p.geq(0.25)), "fair")
                .otherwise("weak"));
  }
}
