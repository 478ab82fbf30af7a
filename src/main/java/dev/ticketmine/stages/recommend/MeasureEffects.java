package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContentEffects;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Says of every publication whether contacts about its topic, in its language, became fewer than
 * those about similar topics. Method: docs/methods/effect.md.
 */
public final class MeasureEffects implements Stage {
  private static final String DAY = "day";
  private static final String OTHER = "other_topic_id";
  private static final String EFFECT = "effect";

  private final Dataset<Row> topics;
  private final Dataset<Row> conversationTopics;
  private final Dataset<Row> conversations;
  private final Dataset<Row> dailyOrders;
  private final LocalDate asOf;
  private final ZoneId zone;

  /**
   * Side inputs and options.
   *
   * @param topics rows of {@link Topics}
   * @param conversationTopics rows of {@link ConversationTopics}
   * @param conversations rows of {@link Conversations}
   * @param dailyOrders rows of {@link DailyOrders}; none if there is no orders file
   * @param asOf last day that is looked at
   * @param zone zone in which days begin
   */
  public MeasureEffects(
      Dataset<Row> topics,
      Dataset<Row> conversationTopics,
      Dataset<Row> conversations,
      Dataset<Row> dailyOrders,
      LocalDate asOf,
      ZoneId zone) {
    this.topics = Topics.SCHEMA.conform(topics);
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
    this.conversations = Conversations.SCHEMA.conform(conversations);
    this.dailyOrders = DailyOrders.SCHEMA.conform(dailyOrders);
    this.asOf = asOf;
    this.zone = zone;
  }

  @Override
  public TableSchema input() {
    return Decisions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ContentEffects.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> decisions) {
    if (decisions.filter(col(Decisions.DECISION).equalTo("published")).isEmpty()) {
      return decisions.sparkSession().createDataFrame(List.of(), ContentEffects.SCHEMA.columns());
    }
    Dataset<Row> dated = dated();
    Dataset<Row> span =
        dated.agg(
            min(DAY).as(Publications.FIRST_DAY),
            // Days without any conversation at the end are days that nothing was delivered of.
            least(max(col(DAY)), lit(Date.valueOf(asOf))).as(Publications.LAST_DAY));
    Dataset<Row> publications = local(Publications.of(decisions, topics, span, zone));
    Dataset<Row> contacts =
        dated.join(
            conversationTopics
                .filter(col(ConversationTopics.IS_PRIMARY))
                .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
            ConversationTopics.CONVERSATION_ID);
    Dataset<Row> judged =
        local(
            publications
                .join(judged(publications, contacts), ContentEffects.RECOMMENDATION_ID)
                .select(col("*"), col(EFFECT + ".*"))
                .drop(EFFECT));
    return new EffectRates(dated, contacts, dailyOrders).of(judged);
  }

  /** Holds rows, as many as people decided, so that they are not worked out over and over. */
  private static Dataset<Row> local(Dataset<Row> rows) {
    return rows.sparkSession()
        .createDataFrame(
            rows.orderBy(ContentEffects.RECOMMENDATION_ID).collectAsList(), rows.schema());
  }

  private static Dataset<Row> judged(Dataset<Row> publications, Dataset<Row> contacts) {
    Dataset<Row> daily =
        contacts
            .groupBy(
                col(ConversationTopics.TOPIC_ID).as(OTHER),
                col(Conversations.LANGUAGE).as("other_language"),
                col(DAY))
            .agg(count(lit(1)).as("contacts"));
    Column own = col(ContentEffects.TOPIC_ID);
    Column isTreated = coalesce(array_contains(col(Publications.TREATED), col(OTHER)), lit(false));
    Column isCompared =
        col(ContentEffects.LANGUAGE)
            .equalTo(col("other_language"))
            .and(col(DAY).between(col(Publications.FIRST_DAY), col(Publications.LAST_DAY)))
            .and(col(OTHER).equalTo(own).or(not(isTreated)));
    Column first = col(Publications.FIRST_DAY);
    return publications
        .join(daily, isCompared, "left")
        .groupBy(
            col(ContentEffects.RECOMMENDATION_ID),
            own,
            datediff(col(ContentEffects.PUBLISHED_DATE), first).as("published"),
            datediff(col(Publications.LAST_DAY), first).plus(1).as("days"))
        .agg(
            collect_list(
                    when(
                        col(OTHER).isNotNull(),
                        struct(col(OTHER), datediff(col(DAY), first), col("contacts"))))
                .as("counts"))
        .select(
            col(ContentEffects.RECOMMENDATION_ID),
            udf(new JudgePublication(), JudgePublication.RESULT)
                .apply(own, col("counts"), col("published"), col("days"))
                .as(EFFECT));
  }

  private Dataset<Row> dated() {
    return conversations
        .filter(col(Conversations.CREATED_AT).isNotNull())
        .select(
            col(Conversations.CONVERSATION_ID),
            col(Conversations.LANGUAGE),
            coalesce(col(Conversations.CUSTOMER_KEY), col(Conversations.CONVERSATION_ID))
                .as(EffectRates.CUSTOMER),
            to_date(from_utc_timestamp(col(Conversations.CREATED_AT), zone.getId())).as(DAY))
        .filter(col(DAY).leq(lit(Date.valueOf(asOf))));
  }
}
