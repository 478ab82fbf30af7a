package dev.ticketmine.stages.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.TopicWeeks;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Runs the signal rules over the weekly series of every topic. */
final class FindSignals {
  static final String CHANCE = "chance";
  static final String IS_OF_SERIES = "is_of_series";

  private static final StructType SIGNAL =
      new StructType()
          .add(Alerts.WEEK_START_DATE, DataTypes.DateType)
          .add(Alerts.KIND, DataTypes.StringType)
          .add(Alerts.OBSERVED, DataTypes.DoubleType)
          .add(Alerts.EXPECTED_LOW, DataTypes.DoubleType)
          .add(Alerts.EXPECTED_HIGH, DataTypes.DoubleType)
          .add(CHANCE, DataTypes.DoubleType)
          .add(IS_OF_SERIES, DataTypes.BooleanType);

  private FindSignals() {}

  /**
   * One row per signal: topic, week, kind, values and chance.
   *
   * @param weeks rows of {@link TopicWeeks}
   * @param isLastWeekWhole one row with the column {@code is_whole}
   * @param errors errors in telling negative customers
   */
  static Dataset<Row> in(Dataset<Row> weeks, Dataset<Row> isLastWeekWhole, RoganGladen errors) {
    UserDefinedFunction signals =
        udf(
            (UDF2<Seq<Row>, Boolean, Row[]>) (series, isWhole) -> signals(series, isWhole, errors),
            DataTypes.createArrayType(SIGNAL));
    Column count = col(TopicWeeks.CONVERSATION_COUNT);
    Column others =
        sum(count).over(Window.partitionBy(col(TopicWeeks.WEEK_START_DATE))).minus(count);
    return weeks
        .withColumn("others", others)
        .groupBy(col(TopicWeeks.TOPIC_ID))
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col(TopicWeeks.WEEK_START_DATE),
                            count.as("count"),
                            col(TopicWeeks.NEGATIVE_COUNT),
                            col(TopicWeeks.CUSTOMER_COUNT),
                            col("others"))))
                .as("series"))
        .crossJoin(isLastWeekWhole)
        .select(col(TopicWeeks.TOPIC_ID), inline(signals.apply(col("series"), col("is_whole"))));
  }

  private static Row[] signals(Seq<Row> series, Boolean isLastWeekWhole, RoganGladen errors) {
    List<Row> weeks = CollectionConverters.asJava(series);
    long[] counts = weeks.stream().mapToLong(week -> week.getLong(1)).toArray();
    long[] negatives = weeks.stream().mapToLong(week -> week.getLong(2)).toArray();
    long[] customers = weeks.stream().mapToLong(week -> week.getLong(3)).toArray();
    long[] others = weeks.stream().mapToLong(week -> week.getLong(4)).toArray();
    List<Signal> signals = new ArrayList<>();
    signals.addAll(new VolumeSignals(counts, others, isLastWeekWhole).find());
    signals.addAll(new MoodSignals(counts, negatives, customers, errors).find());
    return signals.stream()
        .map(
            signal ->
                RowFactory.create(
                    weeks.get(signal.week()).get(0),
                    signal.kind(),
                    signal.observed(),
                    signal.low(),
                    signal.high(),
                    signal.chance(),
                    signal.isOfSeries()))
        .toArray(Row[]::new);
  }
}
