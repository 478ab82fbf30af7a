package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.ContactHours;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Counts contacts by weekday and hour: of all, by channel, by primary topic and by its area. Topics
 * have whole days and hours of all days only. Method: docs/methods/contrasts.md.
 */
public final class CountContactHours implements Stage {
  private static final String COUNTS = "weekly";
  private static final StructType RANGE =
      new StructType()
          .add(ContactHours.EXPECTED, DataTypes.DoubleType)
          .add(ContactHours.EXPECTED_LOW, DataTypes.DoubleType)
          .add(ContactHours.EXPECTED_HIGH, DataTypes.DoubleType);

  private final Floor floor;

  /** Leaves out what is too few to show. */
  public CountContactHours(Floor floor) {
    this.floor = floor;
  }

  @Override
  public TableSchema input() {
    return ContactFacts.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ContactHours.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> facts) {
    Column[] cell = {
      col("in." + ContactHours.SCOPE),
      col("in." + ContactHours.SCOPE_VALUE),
      col("in." + ContactHours.WEEKDAY),
      col("in." + ContactHours.HOUR)
    };
    Column response = col(ContactFacts.RESPONSE_SECONDS);
    Column answeredPart = when(response.isNotNull(), col(ContactFacts.CUSTOMER_PART));
    List<Column> weekly = new ArrayList<>();
    for (int week = 1; week <= NextWeek.MOST_WEEKS; week++) {
      weekly.add(count(when(col(ContactFacts.WEEKS_AGO).equalTo(week), 1)));
    }
    WindowSpec ofScope = Window.partitionBy(col(ContactHours.SCOPE), col(ContactHours.SCOPE_VALUE));
    WindowSpec ofCell = Window.partitionBy(col(ContactHours.WEEKDAY), col(ContactHours.HOUR));
    Column isWhole =
        col(ContactHours.WEEKDAY)
            .equalTo(ContactHours.EVERY_DAY)
            .and(col(ContactHours.HOUR).equalTo(ContactHours.WHOLE_DAY));
    Column rounded = rounded(col("conversations"));
    Column share = least(lit(1.0), rounded.divide(rounded(col("of_scope"))));
    Column usual = least(lit(1.0), rounded(col("of_cell")).divide(rounded(col("of_all"))));
    Column isAnswered = admits(col("answered"), col("answered_part"));
    Column inTime = rounded(col("in_time")).divide(rounded(col("answered")));
    return facts
        .withColumn("in", explode(cells()))
        .groupBy(cell)
        .agg(
            count(lit(1)).as("conversations"),
            sum(col(ContactFacts.CUSTOMER_PART)).as("part"),
            count(response).as("answered"),
            sum(answeredPart).as("answered_part"),
            percentile(response, lit(0.5)).as("median"),
            count(when(col(ContactFacts.WITHIN_TARGET), 1)).as("in_time"),
            array(weekly.toArray(Column[]::new)).as(COUNTS),
            sum(when(
                    col(ContactFacts.WEEKS_AGO).between(1, NextWeek.MOST_WEEKS),
                    col(ContactFacts.CUSTOMER_PART)))
                .as("weekly_part"),
            max(col(ContactFacts.WEEKS_AGO)).as("oldest"))
        .withColumn("of_scope", max(when(isWhole, col("conversations"))).over(ofScope))
        .withColumn(
            "of_cell",
            max(when(col(ContactHours.SCOPE).equalTo("all"), col("conversations"))).over(ofCell))
        .withColumn(
            "of_all",
            max(when(col(ContactHours.SCOPE).equalTo("all").and(isWhole), col("conversations")))
                .over(Window.partitionBy(lit(1))))
        .withColumn(
            "weeks",
            least(
                lit(NextWeek.MOST_WEEKS),
                max(when(col(ContactHours.SCOPE).equalTo("all").and(isWhole), col("oldest")))
                    .over(Window.partitionBy(lit(1)))))
        .filter(admits(col("conversations"), col("part")))
        .withColumn("range", range())
        .withColumn(ContactHours.CONVERSATION_COUNT, rounded)
        .withColumn(ContactHours.SHARE, round(share, 4))
        .withColumn(ContactHours.LIFT, round(share.divide(usual), 2))
        .withColumn(
            ContactHours.FIRST_RESPONSE_MINUTES,
            when(isAnswered, round(col("median").divide(60), 1)))
        .withColumn(
            ContactHours.WITHIN_TARGET,
            when(
                isAnswered.and(col("in_time").geq(floor.minimumConversations())),
                round(least(lit(1.0), inTime), 4)))
        .withColumn(ContactHours.EXPECTED, col("range." + ContactHours.EXPECTED))
        .withColumn(ContactHours.EXPECTED_LOW, col("range." + ContactHours.EXPECTED_LOW))
        .withColumn(ContactHours.EXPECTED_HIGH, col("range." + ContactHours.EXPECTED_HIGH))
        .withColumn(
            ContactHours.WEEK_COUNT, when(col(ContactHours.EXPECTED).isNotNull(), col("weeks")));
  }

  /** The cells that a conversation counts in. */
  private static Column cells() {
    Column weekday = col(ContactFacts.WEEKDAY);
    Column hour = col(ContactFacts.HOUR);
    Column everyDay = lit(ContactHours.EVERY_DAY);
    Column wholeDay = lit(ContactHours.WHOLE_DAY);
    Column margins = array(time(everyDay, wholeDay), time(everyDay, hour), time(weekday, wholeDay));
    Column full = concat(margins, array(time(weekday, hour)));
    return concat(
        scoped(full, "all", lit("")),
        scoped(full, "channel", col(ContactFacts.CHANNEL)),
        scoped(full, "area", col(ContactFacts.AREA)),
        scoped(margins, "topic", col(ContactFacts.TOPIC_ID)));
  }

  private static Column time(Column weekday, Column hour) {
    return struct(weekday.as(ContactHours.WEEKDAY), hour.as(ContactHours.HOUR));
  }

  private static Column scoped(Column times, String scope, Column value) {
    Column scoped =
        functions.transform(
            times,
            at ->
                struct(
                    lit(scope).as(ContactHours.SCOPE),
                    value.as(ContactHours.SCOPE_VALUE),
                    at.getField(ContactHours.WEEKDAY).as(ContactHours.WEEKDAY),
                    at.getField(ContactHours.HOUR).as(ContactHours.HOUR)));
    return filter(scoped, cell -> cell.getField(ContactHours.SCOPE_VALUE).isNotNull());
  }

  private Column admits(Column conversations, Column part) {
    return conversations
        .geq(floor.minimumConversations())
        .and(coalesce(part, lit(0L)).geq(floor.minimumCustomers() * Parts.WHOLE));
  }

  private Column rounded(Column conversations) {
    return Parts.rounded(conversations, floor);
  }

  /** Only where enough came in the weeks that it rests on. */
  private Column range() {
    // A floor is no value that Spark can send to its tasks.
    int customers = floor.minimumCustomers();
    int conversations = floor.minimumConversations();
    UDF3<Seq<Long>, Integer, Long, Row> next =
        (counts, weeks, part) -> {
          NextWeek found =
              weeks == null || part == null || part < customers * Parts.WHOLE
                  ? null
                  : NextWeek.of(
                      CollectionConverters.asJava(counts).stream()
                          .limit(weeks)
                          .mapToLong(Long::longValue)
                          .toArray(),
                      new Floor(customers, conversations));
          return found == null
              ? null
              : RowFactory.create(found.expected(), found.low(), found.high());
        };
    UserDefinedFunction range = udf(next, RANGE);
    return range.apply(col(COUNTS), col("weeks"), col("weekly_part"));
  }
}
