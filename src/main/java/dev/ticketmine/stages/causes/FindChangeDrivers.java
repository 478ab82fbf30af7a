package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.statistics.FalseDiscovery;
import dev.ticketmine.ml.statistics.HypergeometricTail;
import dev.ticketmine.ml.statistics.Onset;
import dev.ticketmine.ml.statistics.ShareOfChange;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ChangeDrivers;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Events;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds the attribute values that a topic's rise, or the fall of its mood, is associated with:
 * explanatory power, surprise and succinctness as in Adtributor (Bhagwan et al., NSDI 2014), with
 * an exact test and a likelihood ratio in place of its thresholds. Method: docs/methods/causes.md.
 */
public final class FindChangeDrivers implements Stage {
  private static final UserDefinedFunction UPPER_TAIL =
      udf(new HypergeometricTail(), DataTypes.DoubleType);
  private static final UserDefinedFunction SHARE_OF_CHANGE =
      udf(
          (UDF5<Double, Double, Double, Double, Double, Row>)
              (part, before, rest, restBefore, scale) ->
                  ShareOfChange.of(part, before, rest, restBefore, scale)
                      .map(share -> RowFactory.create(share.share(), share.low(), share.high()))
                      .orElse(null),
          new StructType()
              .add("share", DataTypes.DoubleType)
              .add("low", DataTypes.DoubleType)
              .add("high", DataTypes.DoubleType));

  private static final UserDefinedFunction ONLY_THESE =
      udf(
          (UDF5<Long, Long, Long, Long, Double, Double>)
              (now, all, before, allBefore, scale) ->
                  ShareOfChange.logLikelihoodRatio(now, all, before, allBefore, scale),
          DataTypes.DoubleType);
  private static final UserDefinedFunction ONSET =
      udf(
          (UDF3<Seq<Integer>, Integer, Double, Integer>)
              (days, length, expected) -> onset(days, length, expected),
          DataTypes.IntegerType);

  private static final int LEAST_COUNT = 5;
  private static final double LEAST_RISE = 0.15;
  private static final double LEAST_POWER = 0.1;
  private static final double ENOUGH_POWER = 0.5;
  private static final int MOST_VALUES = 3;
  private static final double LEVEL = 0.05;

  private final Dataset<Row> topics;
  private final Dataset<Row> conversations;
  private final Dataset<Row> moods;
  private final Dataset<Row> events;
  private final ZoneId zone;

  /**
   * Takes side inputs.
   *
   * @param topics rows of {@link ConversationTopics}
   * @param conversations rows of {@link Conversations}
   * @param moods rows of {@link ConversationMood}
   * @param events rows of {@link Events}
   * @param zone zone in which days begin
   */
  public FindChangeDrivers(
      Dataset<Row> topics,
      Dataset<Row> conversations,
      Dataset<Row> moods,
      Dataset<Row> events,
      ZoneId zone) {
    this.topics = ConversationTopics.SCHEMA.conform(topics);
    this.conversations = DeskFields.without(Conversations.SCHEMA.conform(conversations));
    this.moods = ConversationMood.SCHEMA.conform(moods);
    this.events = Events.SCHEMA.conform(events);
    this.zone = zone;
  }

  @Override
  public TableSchema input() {
    return Alerts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ChangeDrivers.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> alerts) {
    Dataset<Row> cells = new AlertCells(alerts, conversations, zone).of(topics, moods);
    return new EventsNearby(events).add(ranked(sets(fewest(significant(cells)))));
  }

  /** Values that rose and that the topic has more often than chance lets it. */
  private static Dataset<Row> significant(Dataset<Row> cells) {
    Column now = col("now");
    Column before = col("before");
    Column all = col("now_all");
    Column allBefore = col("before_all");
    Column wasKnown =
        try_divide(allBefore, col("hits_before")).geq(try_divide(all, col("hits_now")).divide(2));
    Column rise = all.minus(col("scale").multiply(allBefore));
    Column seen = col("seen_now").plus(col("seen_before"));
    Column allSeen = col("seen_now_all").plus(col("seen_before_all"));
    Column elsewhere = col("archive").minus(seen);
    Column allElsewhere = col("archive_all").minus(allSeen);
    // Of customers who all have a value, the angry ones have it too: they are compared with the
    // calm ones.
    Column chance =
        when(AlertCells.isMood(), UPPER_TAIL.apply(now, all, col("seen_now"), col("seen_now_all")))
            .otherwise(UPPER_TAIL.apply(now, all, now.plus(elsewhere), all.plus(allElsewhere)));
    Dataset<Row> possible =
        cells
            .filter(
                now.plus(before)
                    .geq(LEAST_COUNT)
                    .and(allBefore.geq(LEAST_COUNT))
                    .and(all.geq(LEAST_COUNT))
                    // An attribute that is only filled of late explains nothing.
                    .and(wasKnown))
            .withColumn(FalseDiscovery.TESTS, count(lit(1)).over(Window.partitionBy()))
            .filter(
                now.geq(LEAST_COUNT)
                    .and(try_divide(now, all).minus(try_divide(before, allBefore)).geq(LEAST_RISE))
                    .and(rise.gt(0)))
            .withColumn(FalseDiscovery.P_VALUE, chance);
    return FalseDiscovery.control(possible, new String[0], Alerts.ALERT_ID, "attribute", "value")
        .filter(col(FalseDiscovery.Q_VALUE).leq(LEVEL))
        .withColumn("power", try_divide(now.minus(col("scale").multiply(before)), rise))
        .filter(col("power").geq(LEAST_POWER));
  }

  /** The strongest values of each attribute, as few as explain half of the change. */
  private static Dataset<Row> fewest(Dataset<Row> values) {
    WindowSpec strongest =
        Window.partitionBy(Alerts.ALERT_ID, "attribute").orderBy(col("power").desc(), col("value"));
    return values
        .withColumn("position", row_number().over(strongest))
        .withColumn(
            "power_before",
            coalesce(
                sum("power").over(strongest.rowsBetween(Window.unboundedPreceding(), -1)),
                lit(0.0)))
        .filter(col("power_before").lt(ENOUGH_POWER).and(col("position").leq(MOST_VALUES)));
  }

  /** One row per alert and attribute whose chosen values explain enough. */
  private static Dataset<Row> sets(Dataset<Row> chosen) {
    Column now = col(ChangeDrivers.CONVERSATION_COUNT);
    Column all = col("now_all");
    Column before = col("before");
    Column allBefore = col("before_all");
    return chosen
        .groupBy(
            Alerts.ALERT_ID,
            Alerts.TOPIC_ID,
            Alerts.WEEK_START_DATE,
            Alerts.KIND,
            "attribute",
            "now_all",
            "before_all",
            "scale")
        .agg(
            array_sort(collect_list(struct(col("position"), col("value")))).as("chosen"),
            sum("now").as(ChangeDrivers.CONVERSATION_COUNT),
            // One customer may have several of the values.
            max("customers").as(ChangeDrivers.CUSTOMER_COUNT),
            sum("before").as("before"),
            flatten(collect_list(col("days"))).as("days"),
            max(FalseDiscovery.Q_VALUE).as(ChangeDrivers.Q_VALUE))
        .withColumn(
            "explained",
            SHARE_OF_CHANGE.apply(
                now.cast("double"),
                before.cast("double"),
                all.minus(now).cast("double"),
                allBefore.minus(before).cast("double"),
                col("scale")))
        .filter(col("explained.share").geq(ENOUGH_POWER))
        .withColumn(ChangeDrivers.ATTRIBUTE_VALUES, col("chosen.value"))
        .withColumn(ChangeDrivers.KNOWN_COUNT, all)
        .withColumn(ChangeDrivers.EXPECTED_COUNT, col("scale").multiply(before))
        .withColumn(ChangeDrivers.EXPECTED_KNOWN_COUNT, col("scale").multiply(allBefore))
        .withColumn(ChangeDrivers.USUAL_SHARE, before.divide(allBefore))
        .withColumn(ChangeDrivers.EXPLAINED_SHARE, asShare(col("explained.share")))
        .withColumn(ChangeDrivers.EXPLAINED_LOW, asShare(col("explained.low")))
        .withColumn(ChangeDrivers.EXPLAINED_HIGH, asShare(col("explained.high")))
        .withColumn(ChangeDrivers.SURPRISE, surprise(before.divide(allBefore), now.divide(all)))
        .withColumn(
            ChangeDrivers.LOG_LIKELIHOOD_RATIO,
            ONLY_THESE.apply(now, all, before, allBefore, col("scale")))
        .withColumn("moved", UPPER_TAIL.apply(now, all, now.plus(before), all.plus(allBefore)))
        .withColumn(
            "onset", ONSET.apply(col("days"), AlertCells.days(), col(ChangeDrivers.EXPECTED_COUNT)))
        .withColumn(
            ChangeDrivers.SINCE_DATE,
            expr("date_add(%s, onset)".formatted(Alerts.WEEK_START_DATE)));
  }

  private static Column asShare(Column value) {
    return greatest(lit(0.0), least(lit(1.0), value));
  }

  /** The Jensen-Shannon divergence of "these values or others", before and now, in nats. */
  private static Column surprise(Column before, Column now) {
    Column mean = before.plus(now).divide(2);
    Column rest = lit(1).minus(mean);
    return part(before, mean)
        .plus(part(now, mean))
        .plus(part(lit(1).minus(before), rest))
        .plus(part(lit(1).minus(now), rest))
        .divide(2);
  }

  private static Column part(Column share, Column mean) {
    return when(share.gt(0), share.multiply(log(share.divide(mean)))).otherwise(0.0);
  }

  private static Dataset<Row> ranked(Dataset<Row> sets) {
    Column low = col(ChangeDrivers.EXPLAINED_LOW);
    return sets.withColumn(
            ChangeDrivers.RANK,
            row_number()
                .over(
                    Window.partitionBy(Alerts.ALERT_ID)
                        .orderBy(col(ChangeDrivers.LOG_LIKELIHOOD_RATIO).desc(), col("attribute"))))
        .withColumn(
            ChangeDrivers.STRENGTH,
            when(col("moved").lt(0.01).and(low.geq(ENOUGH_POWER)), "strong")
                .when(col("moved").lt(0.05), "fair")
                .otherwise("weak"));
  }

  private static int onset(Seq<Integer> days, int length, double expected) {
    long[] counts = new long[length];
    CollectionConverters.asJava(days).forEach(day -> counts[day]++);
    return Onset.of(counts, expected / length);
  }
}
