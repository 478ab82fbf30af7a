package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ServiceMetrics;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Computes the service figures of all conversations, and by topic, channel and language, over the
 * whole archive, by month and by week. Definitions: docs/methods/service.md.
 */
public final class MeasureService implements Stage {
  private static final String DAY = "day";
  private static final String FIRST_DAY = "first_day";
  private static final String[] BY_CONVERSATION = {Conversations.CONVERSATION_ID};

  private final Dataset<Row> messages;
  private final Dataset<Row> conversationTopics;
  private final Dataset<Row> dailyOrders;
  private final ZoneId zone;
  private final int firstResponseTargetMinutes;
  private final BusinessTime business;

  /**
   * Side inputs and options.
   *
   * @param messages rows of {@link Messages}
   * @param conversationTopics rows of {@link ConversationTopics}
   * @param dailyOrders rows of {@link DailyOrders}; none if there is no orders file
   * @param calendar business hours, in the zone in which days, weeks and months begin
   * @param firstResponseTargetMinutes calendar minutes within which a first answer is in time
   */
  public MeasureService(
      Dataset<Row> messages,
      Dataset<Row> conversationTopics,
      Dataset<Row> dailyOrders,
      BusinessCalendar calendar,
      int firstResponseTargetMinutes) {
    this.messages = Messages.SCHEMA.conform(messages);
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
    this.dailyOrders = DailyOrders.SCHEMA.conform(dailyOrders);
    this.zone = calendar.zone();
    this.business = new BusinessTime(calendar);
    this.firstResponseTargetMinutes = firstResponseTargetMinutes;
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ServiceMetrics.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    Dataset<Row> dated =
        conversations
            .filter(col(Conversations.CREATED_AT).isNotNull())
            .withColumn(
                DAY, to_date(from_utc_timestamp(col(Conversations.CREATED_AT), zone.getId())));
    Dataset<Row> span = dated.agg(min(DAY).as(FIRST_DAY), max(DAY).as("last_day"));
    List<Column> aggregates = Figures.aggregates(firstResponseTargetMinutes);
    return facts(dated)
        .crossJoin(span)
        .withColumn("scoped", explode(Scopes.of()))
        .withColumn("in", explode(periods(col(DAY))))
        .groupBy(
            col("scoped.scope"),
            col("scoped.scope_value"),
            col("in.period"),
            col("in.period_start_date"))
        .agg(aggregates.get(0), aggregates.subList(1, aggregates.size()).toArray(Column[]::new))
        .join(orders(span), new String[] {"period", "period_start_date"}, "left")
        .select(
            col(ServiceMetrics.SCOPE),
            col(ServiceMetrics.SCOPE_VALUE),
            col(ServiceMetrics.PERIOD),
            col(ServiceMetrics.PERIOD_START_DATE),
            inline(Figures.metrics()));
  }

  /** One row per conversation with all that the figures rest on. */
  private Dataset<Row> facts(Dataset<Row> dated) {
    Column isClosed = col(Conversations.CLOSED_AT).isNotNull();
    Column resolution =
        unix_seconds(col(Conversations.CLOSED_AT))
            .minus(unix_seconds(col(Conversations.CREATED_AT)));
    return Scopes.withTopics(RepeatContacts.markRepeats(dated), conversationTopics)
        .join(MessageFacts.of(messages), BY_CONVERSATION, "left")
        .join(RepeatContacts.returns(dated, conversationTopics), BY_CONVERSATION, "left")
        .withColumn("is_closed", isClosed)
        // greatest() takes null for nothing: an open conversation would count as solved at once.
        .withColumn(
            Figures.RESOLUTION_SECONDS, when(resolution.isNotNull(), greatest(lit(0L), resolution)))
        .withColumn(
            Figures.BUSINESS_RESOLUTION_SECONDS,
            business.between(
                unix_seconds(col(Conversations.CREATED_AT)),
                unix_seconds(col(Conversations.CLOSED_AT))))
        .withColumn(
            Figures.BUSINESS_RESPONSE_SECONDS,
            business.between(
                col(MessageFacts.FIRST_RESPONSE_START), col(MessageFacts.FIRST_RESPONSE_END)))
        .withColumn(Figures.LOW_RATING_CAUSES, LowRatings.causes())
        .withColumn(MessageFacts.REPLIES, coalesce(col(MessageFacts.REPLIES), lit(0L)))
        .withColumn(
            "is_resolved_at_first_contact",
            isClosed
                .and(coalesce(col(MessageFacts.IS_REOPENED), lit(false)).unary_$bang())
                .and(coalesce(col(RepeatContacts.COMES_BACK), lit(false)).unary_$bang()));
  }

  private static Column periods(Column day) {
    return array(
        period("all", col(FIRST_DAY)),
        period("month", trunc(day, "month")),
        period("week", trunc(day, "week")));
  }

  private static Column period(String name, Column start) {
    return struct(lit(name).as("period"), start.as("period_start_date"));
  }

  /** Orders of every period, of the days that the archive covers. */
  private Dataset<Row> orders(Dataset<Row> span) {
    Column ordered = col(DailyOrders.ORDER_DATE);
    return dailyOrders
        .crossJoin(span)
        .filter(ordered.between(col(FIRST_DAY), col("last_day")))
        .withColumn("in", explode(periods(ordered)))
        .groupBy(col("in.period"), col("in.period_start_date"))
        .agg(sum(col(DailyOrders.ORDER_COUNT)).as(Figures.ORDERS));
  }
}
