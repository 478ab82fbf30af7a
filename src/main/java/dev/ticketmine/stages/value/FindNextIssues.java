package dev.ticketmine.stages.value;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.statistics.HypergeometricTail;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.NextIssues;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which topic customers of a topic bring next within 14 days, more often than chance. Chance is the
 * topics that come next after other topics; the test is Fisher's exact test, one-sided, with the
 * false-discovery rate controlled by Benjamini and Hochberg (1995). A customer counts once per
 * pair. Method: docs/methods/value.md.
 */
public final class FindNextIssues implements Stage {
  private static final long FOURTEEN_DAYS = 14L * 24 * 3600;
  private static final int MINIMUM_CUSTOMERS = 5;
  private static final double MINIMUM_LIFT = 1.5;
  private static final double MAXIMUM_Q = 0.05;

  private static final UserDefinedFunction UPPER_TAIL =
      udf(new HypergeometricTail(), DataTypes.DoubleType);

  private static final String FROM = NextIssues.FROM_TOPIC_ID;
  private static final String TO = NextIssues.TO_TOPIC_ID;
  private static final String CUSTOMER = Conversations.CUSTOMER_KEY;

  private final Dataset<Row> conversations;

  /** Takes a side input: rows of {@link Conversations}. */
  public FindNextIssues(Dataset<Row> conversations) {
    this.conversations = Conversations.SCHEMA.conform(conversations);
  }

  @Override
  public TableSchema input() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return NextIssues.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversationTopics) {
    Dataset<Row> followed = followed(conversationTopics);
    Dataset<Row> asking =
        followed.groupBy(FROM).agg(count_distinct(col(CUSTOMER)).as(NextIssues.ASKING_COUNT));
    Dataset<Row> pairs =
        followed
            .filter(col(TO).isNotNull().and(col(TO).notEqual(col(FROM))))
            .groupBy(FROM, TO)
            .agg(
                count(lit(1)).as(NextIssues.CONVERSATION_COUNT),
                count_distinct(col(CUSTOMER)).as(NextIssues.CUSTOMER_COUNT));
    Dataset<Row> tested =
        counted(pairs)
            .join(asking, FROM)
            .withColumn(
                "p_value",
                UPPER_TAIL.apply(col(NextIssues.CUSTOMER_COUNT), col("out"), col("in"), col("all")))
            .withColumn(
                NextIssues.SHARE,
                round(col(NextIssues.CUSTOMER_COUNT).divide(col(NextIssues.ASKING_COUNT)), 4))
            .withColumn(
                NextIssues.EXPECTED_SHARE,
                round(
                    col("out")
                        .multiply(col("in"))
                        .divide(col("all"))
                        .divide(col(NextIssues.ASKING_COUNT)),
                    4))
            .withColumn(
                NextIssues.LIFT,
                round(
                    col(NextIssues.CUSTOMER_COUNT)
                        .multiply(col("all"))
                        .divide(col("out").multiply(col("in"))),
                    2));
    Shares interval = new Shares(col(NextIssues.CUSTOMER_COUNT), col(NextIssues.ASKING_COUNT));
    return withQuality(tested)
        .filter(col(NextIssues.LIFT).geq(MINIMUM_LIFT))
        .filter(col(NextIssues.Q_VALUE).leq(MAXIMUM_Q))
        .withColumn(NextIssues.SHARE_LOW, interval.low())
        .withColumn(NextIssues.SHARE_HIGH, interval.high());
  }

  /**
   * One row per conversation of a known customer that had 14 days to be followed: its topic, and
   * the topic of the customer's next conversation, null if none came in time.
   */
  private Dataset<Row> followed(Dataset<Row> conversationTopics) {
    Column created = unix_seconds(col(Conversations.CREATED_AT));
    WindowSpec ofCustomer =
        Window.partitionBy(CUSTOMER)
            .orderBy(col(Conversations.CREATED_AT), col(Conversations.CONVERSATION_ID));
    Dataset<Row> end = conversations.agg(max(created).as("end"));
    return conversations
        // Conversations without a customer would be one partition.
        .filter(col(CUSTOMER).isNotNull())
        .join(
            conversationTopics
                .filter(col(ConversationTopics.IS_PRIMARY))
                .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
            Conversations.CONVERSATION_ID)
        .withColumn("next_created", lead(created, 1).over(ofCustomer))
        .withColumn("next_topic", lead(col(ConversationTopics.TOPIC_ID), 1).over(ofCustomer))
        .crossJoin(broadcast(end))
        .filter(created.leq(col("end").minus(FOURTEEN_DAYS)))
        .select(
            col(CUSTOMER),
            col(ConversationTopics.TOPIC_ID).as(FROM),
            when(col("next_created").minus(created).leq(FOURTEEN_DAYS), col("next_topic")).as(TO));
  }

  /**
   * Adds how many pairs of customer and topics begin with the first topic, end with the second, and
   * could have been any of the two: those that end with the first or begin with the second cannot.
   */
  private static Dataset<Row> counted(Dataset<Row> pairs) {
    Dataset<Row> outs = pairs.groupBy(FROM).agg(sum(NextIssues.CUSTOMER_COUNT).as("out"));
    Dataset<Row> ins = pairs.groupBy(TO).agg(sum(NextIssues.CUSTOMER_COUNT).as("in"));
    Dataset<Row> total = pairs.agg(sum(NextIssues.CUSTOMER_COUNT).as("total"));
    Dataset<Row> back =
        pairs.select(col(FROM).as(TO), col(TO).as(FROM), col(NextIssues.CUSTOMER_COUNT).as("back"));
    Dataset<Row> intoFirst = ins.select(col(TO).as(FROM), col("in").as("into_first"));
    Dataset<Row> outOfSecond = outs.select(col(FROM).as(TO), col("out").as("out_of_second"));
    return pairs
        .filter(col(NextIssues.CUSTOMER_COUNT).geq(MINIMUM_CUSTOMERS))
        .join(outs, FROM)
        .join(ins, TO)
        .join(intoFirst, new String[] {FROM}, "left")
        .join(outOfSecond, new String[] {TO}, "left")
        .join(back, new String[] {FROM, TO}, "left")
        .na()
        .fill(0, new String[] {"into_first", "out_of_second", "back"})
        .crossJoin(broadcast(total))
        .crossJoin(broadcast(tests(outs, ins)))
        .withColumn(
            "all",
            col("total").minus(col("into_first")).minus(col("out_of_second")).plus(col("back")));
  }

  /** One row: how many pairs of topics could have passed, whatever their count turned out to be. */
  private static Dataset<Row> tests(Dataset<Row> outs, Dataset<Row> ins) {
    return outs.filter(col("out").geq(MINIMUM_CUSTOMERS))
        .agg(count(lit(1)).as("firsts"))
        .crossJoin(ins.filter(col("in").geq(MINIMUM_CUSTOMERS)).agg(count(lit(1)).as("seconds")))
        .select(col("firsts").multiply(col("seconds")).as("tests"));
  }

  private static Dataset<Row> withQuality(Dataset<Row> pairs) {
    WindowSpec ascending = Window.orderBy(col("p_value"), col(FROM), col(TO));
    WindowSpec fromTheEnd =
        Window.orderBy(col("rank").desc()).rowsBetween(Window.unboundedPreceding(), 0);
    return pairs
        .withColumn("rank", row_number().over(ascending))
        .withColumn(
            NextIssues.Q_VALUE,
            least(
                lit(1.0),
                min(col("p_value").multiply(col("tests")).divide(col("rank"))).over(fromTheEnd)));
  }
}
