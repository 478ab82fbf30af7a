package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.weekday;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.Topics;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Gathers of every dated conversation what hours and contrasts count: docs/methods/contrasts.md. A
 * conversation counts for its primary topic alone, so that topics do not overlap.
 */
public final class GatherContacts implements Stage {
  private static final String[] BY_CONVERSATION = {Conversations.CONVERSATION_ID};
  private static final long DAY = 24L * 3600;
  private static final long LONG_THREAD = 5;
  private static final int FREQUENT = 3;
  private static final double HIGH_EFFORT = 0.75;
  private static final long MILLION = 1_000_000;

  private final Sources sources;
  private final ZoneId zone;
  private final int targetMinutes;
  private final Map<String, Integer> promisedMinutes;

  /**
   * Rows of the tables of these names.
   *
   * @param messages rows of {@link Messages}
   * @param topics rows of {@link ConversationTopics}
   * @param moods rows of {@link ConversationMood}
   * @param replies rows of {@link ReplyQuality}
   * @param promises rows of {@link Promises}
   * @param messageMoods rows of {@link MessageMood}
   * @param questions rows of {@link Questions}
   * @param areas rows of {@link Topics}
   */
  public record Sources(
      Dataset<Row> messages,
      Dataset<Row> topics,
      Dataset<Row> moods,
      Dataset<Row> replies,
      Dataset<Row> promises,
      Dataset<Row> messageMoods,
      Dataset<Row> questions,
      Dataset<Row> areas) {}

  /**
   * Side inputs and options.
   *
   * @param zone zone of days and hours
   * @param targetMinutes minutes within which a first answer is in time
   * @param promisedMinutes minutes within which one is promised, by channel
   */
  public GatherContacts(
      Sources sources, ZoneId zone, int targetMinutes, Map<String, Integer> promisedMinutes) {
    this.sources = sources;
    this.zone = zone;
    this.targetMinutes = targetMinutes;
    this.promisedMinutes = promisedMinutes;
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ContactFacts.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    Dataset<Row> dated =
        conversations
            .filter(col(Conversations.CREATED_AT).isNotNull())
            .withColumn("created", unix_seconds(col(Conversations.CREATED_AT)))
            .withColumn("local", from_utc_timestamp(col(Conversations.CREATED_AT), zone.getId()))
            .withColumn("day", to_date(col("local")));
    Dataset<Row> span =
        dated.agg(
            min("day").as("first_day"),
            max("day").as("last_day"),
            max("created").as("last_created"));
    Dataset<Row> topics =
        sources
            .topics()
            .filter(col(ConversationTopics.IS_PRIMARY))
            .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID)
            .dropDuplicates(Conversations.CONVERSATION_ID)
            .join(
                broadcast(sources.areas().select(Topics.TOPIC_ID, Topics.AREA)),
                new String[] {Topics.TOPIC_ID},
                "left");
    Dataset<Row> kinds =
        sources
            .questions()
            .groupBy(col(Questions.CONVERSATION_ID))
            .agg(collect_set(col(Questions.KIND)).as("kinds"));
    Dataset<Row> facts =
        dated
            .crossJoin(broadcast(span))
            .join(topics, BY_CONVERSATION, "left")
            .join(MessageFacts.of(sources.messages()), BY_CONVERSATION, "left")
            .join(moods(), BY_CONVERSATION, "left")
            .join(marks(), BY_CONVERSATION, "left")
            .join(waitingFor(), BY_CONVERSATION, "left")
            .join(
                GatherSigns.of(sources.messageMoods(), sources.replies()), BY_CONVERSATION, "left")
            .join(GatherSigns.authors(sources.messages()), BY_CONVERSATION, "left")
            .join(Phases.of(sources.messages(), sources.replies()), BY_CONVERSATION, "left")
            .join(kinds, BY_CONVERSATION, "left")
            .withColumn(Teams.ANY_TEAM, Teams.named())
            .join(Teams.of(conversations, sources.messages()), Teams.ANY_TEAM, "left");
    return counted(inOrder(facts));
  }

  /** Adds what the customer did before and did next. */
  private static Dataset<Row> inOrder(Dataset<Row> facts) {
    Column known = col(Conversations.CUSTOMER_KEY);
    WindowSpec all = Window.partitionBy(known);
    WindowSpec order = all.orderBy(col("created"), col(Conversations.CONVERSATION_ID));
    WindowSpec untilNow = order.rowsBetween(Window.unboundedPreceding(), 0);
    WindowSpec ofTopic =
        Window.partitionBy(known, col(ContactFacts.TOPIC_ID))
            .orderBy(col("created"), col(Conversations.CONVERSATION_ID));
    WindowSpec quarter = all.orderBy(col("created")).rangeBetween(-90 * DAY, -1);
    return facts
        .withColumn("contacts", count(lit(1)).over(all))
        .withColumn("next", lead(col("created"), 1).over(order).minus(col("created")))
        .withColumn("before", lag(col("created"), 1).over(order))
        .withColumn("effort_before", lag(col(ConversationMood.EFFORT_SCORE), 1).over(order))
        .withColumn("channels", size(collect_set(col(Conversations.CHANNEL)).over(untilNow)))
        .withColumn("recent", count(lit(1)).over(quarter))
        .withColumn("next_same", lead(col("created"), 1).over(ofTopic).minus(col("created")))
        .withColumn("next_channel", lead(col(Conversations.CHANNEL), 1).over(ofTopic));
  }

  private Dataset<Row> counted(Dataset<Row> facts) {
    Column response = col(MessageFacts.FIRST_RESPONSE_SECONDS);
    Column silent = col(MessageFacts.LONGEST_WAIT_SECONDS).geq(DAY);
    Column rating = col(Conversations.CSAT);
    Column isKnown = col(Conversations.CUSTOMER_KEY).isNotNull();
    Column hasTopic = col(ContactFacts.TOPIC_ID).isNotNull().and(isKnown);
    Column continues = followed(col("next_same"), 14, hasTopic);
    Column isFirst = when(isKnown, col("before").isNull());
    return facts
        .withColumn(
            ContactFacts.CUSTOMER_PART,
            when(isKnown, lit(MILLION).divide(col("contacts")).cast("long")).otherwise(0L))
        .withColumn(ContactFacts.WEEKDAY, weekday(col("local")).plus(1))
        .withColumn(ContactFacts.HOUR, hour(col("local")))
        .withColumn(ContactFacts.WEEKS_AGO, weeksAgo())
        .withColumn(ContactFacts.RESPONSE_SECONDS, response)
        .withColumn(ContactFacts.WITHIN_TARGET, response.leq(targetMinutes * 60L))
        .withColumn(
            ContactFacts.ONE_ANSWER,
            when(col(Conversations.CLOSED_AT).isNotNull(), col(MessageFacts.REPLIES).equalTo(1)))
        .withColumn(ContactFacts.LONG_THREAD, col(MessageFacts.REPLIES).geq(LONG_THREAD))
        .withColumn(ContactFacts.SILENT_24H, silent)
        .withColumn(
            ContactFacts.TOLD_TO_WAIT, when(silent, coalesce(col("says_later"), lit(false))))
        .withColumn(ContactFacts.GOOD_RATING, rating.geq(4))
        .withColumn(ContactFacts.LOW_RATING, rating.leq(2))
        .withColumn(
            ContactFacts.ENDS_BADLY, col("last_negative").or(coalesce(rating.leq(2), lit(false))))
        .withColumn(ContactFacts.RETURNS_7D, followed(col("next"), 7, isKnown))
        .withColumn(ContactFacts.STAYS_AWAY_90D, not(followed(col("next"), 90, isKnown)))
        .withColumn(ContactFacts.CONTINUES_14D, continues)
        .withColumn(
            ContactFacts.CHANGES_CHANNEL,
            when(continues, not(col("next_channel").eqNullSafe(col(Conversations.CHANNEL)))))
        .withColumn(ContactFacts.IS_FIRST, isFirst)
        .withColumn(ContactFacts.KEEPS_PROMISE, keepsPromise(response))
        .withColumn(ContactFacts.IS_CLOSED, col(Conversations.CLOSED_AT).isNotNull())
        .withColumn(
            ContactFacts.GOES_ON,
            coalesce(continues, lit(false)).or(coalesce(col(MessageFacts.IS_REOPENED), lit(false))))
        .withColumn(
            ContactFacts.HARD,
            coalesce(col(ContactFacts.BEGINS_NEGATIVE), lit(false))
                .or(isKnown.and(col("recent").geq(FREQUENT - 1))))
        .withColumn(ContactFacts.SIGNS, GatherSigns.all())
        .withColumn(
            ContactFacts.SEGMENTS,
            when(
                isKnown,
                array_compact(
                    array(
                        when(isFirst, "first_contact").otherwise("returning"),
                        when(col("recent").geq(FREQUENT), "frequent"),
                        when(col("channels").gt(1), "several_channels"),
                        when(col("effort_before").geq(HIGH_EFFORT), "after_high_effort")))));
  }

  /** Whether something follows within days; null if the archive ends before. */
  private static Column followed(Column seconds, int days, Column isKnown) {
    Column left = col("last_created").minus(col("created"));
    return when(isKnown.and(left.geq(days * DAY)), coalesce(seconds.leq(days * DAY), lit(false)));
  }

  /** Null on channels without a promise, and for what came too late in the archive to tell. */
  private Column keepsPromise(Column response) {
    Column kept = lit(null).cast("boolean");
    Column left = col("last_created").minus(col("created"));
    for (Map.Entry<String, Integer> promise : promisedMinutes.entrySet()) {
      long seconds = promise.getValue() * 60L;
      Column inTime = coalesce(response.leq(seconds), lit(false));
      kept =
          when(
                  col(Conversations.CHANNEL).equalTo(promise.getKey()),
                  when(response.isNotNull().or(left.gt(seconds)), inTime))
              .otherwise(kept);
    }
    return kept;
  }

  private static Column weeksAgo() {
    Column week = trunc(col("day"), "week");
    Column running = trunc(date_add(col("last_day"), 1), "week");
    Column weeks = datediff(running, week).divide(7).cast("int");
    return when(weeks.geq(1).and(week.geq(col("first_day"))), weeks);
  }

  private Dataset<Row> moods() {
    return sources
        .moods()
        .select(
            col(ConversationMood.CONVERSATION_ID),
            isNegative(ConversationMood.FIRST_STATE).as(ContactFacts.BEGINS_NEGATIVE),
            isNegative(ConversationMood.LAST_STATE).as("last_negative"),
            col(ConversationMood.WORST_STATE).equalTo("angry").as(ContactFacts.ANGRY),
            array_contains(col(ConversationMood.FLAGS), "threatens_to_leave")
                .as(ContactFacts.THREATENS_TO_LEAVE),
            col(ConversationMood.EFFORT_SCORE),
            col(ConversationMood.FLAGS));
  }

  private static Column isNegative(String state) {
    return col(state).isInCollection(ConversationMood.NEGATIVE_STATES);
  }

  /**
   * The marks of the first reply: a later one may answer the thanks of a customer who is content
   * already, and would then seem to please.
   */
  private Dataset<Row> marks() {
    Column[] marks =
        ContrastCells.MARKS.stream().map(mark -> when(col(mark), mark)).toArray(Column[]::new);
    Column index = substring_index(col(ReplyQuality.MESSAGE_ID), "-", -1).cast("int");
    return sources
        .replies()
        .groupBy(col(ReplyQuality.CONVERSATION_ID))
        .agg(min_by(array_compact(array(marks)), index).as(ContactFacts.MARKS));
  }

  private Dataset<Row> waitingFor() {
    return sources
        .promises()
        .filter(col(Promises.KIND).equalTo("reply"))
        .select(col(Promises.CONVERSATION_ID), lit(true).as("says_later"))
        .distinct();
  }
}
