package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Incidents;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Finds clusters of contacts within days that are tied to one attribute value: candidates for a
 * major issue. Every day is judged with what was known up to it, so that a nightly run finds what
 * the table later says. Method: docs/methods/causes.md.
 */
public final class DetectIncidents implements Stage {
  private static final String[] PAIR = {"topic_id", "attribute", "value"};

  /** Alarms that are further apart belong to different incidents. */
  private static final int LONGEST_PAUSE = 7;

  private final Dataset<Row> conversations;
  private final LocalDate asOf;
  private final ZoneId zone;

  /**
   * Takes a side input.
   *
   * @param conversations rows of {@link Conversations}
   * @param asOf last day that is looked at
   * @param zone zone in which days begin
   */
  public DetectIncidents(Dataset<Row> conversations, LocalDate asOf, ZoneId zone) {
    this.conversations = DeskFields.without(Conversations.SCHEMA.conform(conversations));
    this.asOf = asOf;
    this.zone = zone;
  }

  @Override
  public TableSchema input() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Incidents.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> topics) {
    Dataset<Row> dated = dated();
    Dataset<Row> contacts =
        dated
            .join(
                topics
                    .filter(col(ConversationTopics.IS_PRIMARY))
                    .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
                ConversationTopics.CONVERSATION_ID)
            .select(
                col("topic_id"),
                col("day"),
                col("customer"),
                explode(col(Conversations.ATTRIBUTES)).as(new String[] {"attribute", "value"}))
            .filter(trim(col("value")).notEqual(""));
    Dataset<Row> pairDays =
        contacts
            .groupBy("topic_id", "attribute", "value", "day")
            .agg(count_distinct(col("customer")).as("customers"));
    Dataset<Row> archiveDays = dated.groupBy("day").agg(count(lit(1)).as("total"));
    Dataset<Row> alarms = TiedToValue.of(DailyScan.windows(pairDays, archiveDays), pairDays);
    return described(apart(sessions(alarms)), contacts);
  }

  private Dataset<Row> dated() {
    Column day =
        unix_date(to_date(from_utc_timestamp(col(Conversations.CREATED_AT), zone.getId())));
    return conversations
        .select(
            col(Conversations.CONVERSATION_ID),
            coalesce(col(Conversations.CUSTOMER_KEY), col(Conversations.CONVERSATION_ID))
                .as("customer"),
            day.as("day"),
            col(Conversations.ATTRIBUTES))
        .filter(col("day").leq(asOf.toEpochDay()));
  }

  /** Alarms of a pair without a long pause between them are one incident. */
  private static Dataset<Row> sessions(Dataset<Row> alarms) {
    WindowSpec pair = Window.partitionBy("topic_id", "attribute", "value").orderBy("day");
    Column isNew =
        coalesce(col("day").minus(lag("day", 1).over(pair)).gt(LONGEST_PAUSE), lit(true));
    return alarms
        .withColumn("is_new", isNew.cast("int"))
        .withColumn("session", sum("is_new").over(pair))
        .withColumn("strength", struct(col("p_value"), col("day")))
        .groupBy("topic_id", "attribute", "value", "session")
        .agg(
            min("day").as("detected"),
            max("day").as("last"),
            min_by(col("day").minus(col("length")).plus(1), col("strength")).as("first"),
            min_by(col("expected").divide(col("length")), col("strength")).as("usual"),
            max("evidence").as("evidence"),
            min("q_value").as(Incidents.Q_VALUE));
  }

  /** Of incidents of a topic at the same time, only the one that is tied most clearly. */
  private static Dataset<Row> apart(Dataset<Row> incidents) {
    Column own =
        struct(
            col("evidence").multiply(-1).as("order"),
            col("attribute"),
            col("value"),
            col("first"),
            col("last"));
    Column isBeaten =
        exists(
            col("of_topic"),
            other ->
                other
                    .getField("first")
                    .leq(col("last"))
                    .and(other.getField("last").geq(col("first")))
                    .and(other.lt(own)));
    return incidents
        .withColumn("of_topic", collect_list(own).over(Window.partitionBy("topic_id")))
        .filter(not(isBeaten))
        .drop("of_topic");
  }

  private Dataset<Row> described(Dataset<Row> incidents, Dataset<Row> contacts) {
    Dataset<Row> members =
        contacts
            .join(broadcast(incidents), PAIR)
            .filter(col("day").between(col("first"), col("last")));
    Column days = col("last").minus(col("first")).plus(1);
    // Least squares over the days, silent ones too: their squares are n (n² - 1) / 12.
    Column slope =
        sum(col("day").minus(col("first").plus(col("last")).divide(2)))
            .divide(max(days.multiply(days.multiply(days).minus(1)).divide(12)));
    Column isOpen = col("last").gt(asOf.toEpochDay() - LONGEST_PAUSE);
    return members
        .groupBy(
            Arrays.stream(incidents.columns()).map(column -> col(column)).toArray(Column[]::new))
        .agg(
            count(lit(1)).as(Incidents.CONVERSATION_COUNT),
            count_distinct(col("customer")).as(Incidents.CUSTOMER_COUNT),
            when(max(days).gt(1), slope).as(Incidents.GROWTH_PER_DAY))
        .withColumn(Incidents.ATTRIBUTE_VALUE, col("value"))
        .withColumn(Incidents.FIRST_DATE, expr("date_from_unix_date(first)"))
        .withColumn(Incidents.DETECTED_DATE, expr("date_from_unix_date(detected)"))
        .withColumn(Incidents.LAST_DATE, expr("date_from_unix_date(last)"))
        .withColumn(Incidents.EXPECTED_COUNT, col("usual").multiply(days))
        .withColumn(Incidents.STATUS, when(isOpen, Incidents.OPEN).otherwise(Incidents.OVER))
        .withColumn(
            Incidents.INCIDENT_ID,
            sha2(
                array_join(
                    array(
                        col("topic_id"),
                        col("attribute"),
                        col("value"),
                        col(Incidents.DETECTED_DATE).cast("string")),
                    "\n"),
                256));
  }
}
