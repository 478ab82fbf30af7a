package dev.ticketmine.stages.groups;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.GroupSizes;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TableTypes;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * Counts conversations and customers of every group that a report may show, over the archive and by
 * topic. A conversation without a customer counts as a customer of its own.
 */
public final class CountGroups implements Stage {
  private static final String CUSTOMER = "customer";
  private static final String GROUP = "group";
  private static final String IS_FIRST = "is_first";
  private static final String PRIMARY = "primary_topic_id";

  private final Dataset<Row> conversationTopics;
  private final Dataset<Row> conversationMood;
  private final Dataset<Row> rootCauses;
  private final Dataset<Row> causeMentions;
  private final ZoneId zone;

  /**
   * Takes side inputs.
   *
   * @param conversationTopics rows of {@link ConversationTopics}
   * @param conversationMood rows of {@link ConversationMood}
   * @param rootCauses rows of {@link RootCauses}
   * @param causeMentions rows of {@link CauseMentions}
   * @param zone zone in which weeks and months begin
   */
  public CountGroups(
      Dataset<Row> conversationTopics,
      Dataset<Row> conversationMood,
      Dataset<Row> rootCauses,
      Dataset<Row> causeMentions,
      ZoneId zone) {
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
    this.conversationMood = ConversationMood.SCHEMA.conform(conversationMood);
    this.rootCauses = RootCauses.SCHEMA.conform(rootCauses);
    this.causeMentions = CauseMentions.SCHEMA.conform(causeMentions);
    this.zone = zone;
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return GroupSizes.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    return groups(conversations).stream()
        .map(CountGroups::counted)
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /**
   * Returns the conversations of the groups that are counted: topic, kind and value of the group as
   * in {@link GroupSizes}, and the conversation's id. The same conversation can be in many.
   *
   * @param conversations rows of {@link Conversations}
   */
  public Dataset<Row> members(Dataset<Row> conversations) {
    return groups(Conversations.SCHEMA.conform(conversations)).stream()
        .map(
            rows ->
                rows.select(
                    col(GroupSizes.TOPIC_ID),
                    col("group.kind").as(GroupSizes.GROUP_KIND),
                    col("group.value").as(GroupSizes.GROUP_VALUE),
                    col(Conversations.CONVERSATION_ID)))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** Conversations with a group each, in parts that have no group in common. */
  private List<Dataset<Row>> groups(Dataset<Row> conversations) {
    Dataset<Row> members =
        described(conversations)
            .withColumn(GroupSizes.TOPIC_ID, explode(concat(array(lit("")), col("topic_ids"))))
            .withColumn(
                IS_FIRST,
                row_number()
                    .over(
                        Window.partitionBy(GroupSizes.TOPIC_ID, CUSTOMER)
                            .orderBy(
                                col(Conversations.CREATED_AT), col(Conversations.CONVERSATION_ID)))
                    .equalTo(1));
    Column ofArchive = col(GroupSizes.TOPIC_ID).equalTo("");
    return List.of(
        members
            .withColumn(
                GROUP,
                explode(
                    when(ofArchive, concat(col("shared"), col("of_archive")))
                        .otherwise(col("shared"))))
            .filter(col("group.value").isNotNull()),
        causes(members),
        statedCauses(members));
  }

  /** One row per conversation: customer, topics, and the groups it belongs to. */
  private Dataset<Row> described(Dataset<Row> conversations) {
    Dataset<Row> topics =
        conversationTopics
            .groupBy(ConversationTopics.CONVERSATION_ID)
            .agg(
                collect_set(ConversationTopics.TOPIC_ID).as("topic_ids"),
                max(when(col(ConversationTopics.IS_PRIMARY), col(ConversationTopics.TOPIC_ID)))
                    .as(PRIMARY));
    Dataset<Row> moods =
        conversationMood.select(
            ConversationMood.CONVERSATION_ID,
            ConversationMood.STATE,
            ConversationMood.IS_RECOVERED);
    String[] id = {Conversations.CONVERSATION_ID};
    Column noNames = array().cast(TableTypes.STRINGS);
    Column day = to_date(from_utc_timestamp(col(Conversations.CREATED_AT), zone.getId()));
    Column week = trunc(day, "week").cast("string");
    Column state = col(ConversationMood.STATE);
    Column isRated = col(Conversations.CSAT).isNotNull();
    return conversations
        .join(topics, id, "left")
        .join(moods, id, "left")
        .select(
            col(Conversations.CONVERSATION_ID),
            col(Conversations.CREATED_AT),
            col(Conversations.ATTRIBUTES),
            coalesce(col(Conversations.CUSTOMER_KEY), col(Conversations.CONVERSATION_ID))
                .as(CUSTOMER),
            coalesce(col("topic_ids"), noNames).as("topic_ids"),
            col(PRIMARY),
            array(
                    group(GroupKind.ALL, lit("")),
                    group(GroupKind.WEEK, week),
                    group(
                        GroupKind.NEGATIVE_WEEK,
                        when(state.isInCollection(ConversationMood.NEGATIVE_STATES), week)),
                    group(GroupKind.STATE, state),
                    group(GroupKind.LANGUAGE, col(Conversations.LANGUAGE)))
                .as("shared"),
            concat(
                    array(
                        group(GroupKind.MONTH, trunc(day, "month").cast("string")),
                        group(GroupKind.CHANNEL, col(Conversations.CHANNEL)),
                        group(
                            GroupKind.RECOVERED, when(col(ConversationMood.IS_RECOVERED), lit(""))),
                        group(GroupKind.RATING, col(Conversations.CSAT).cast("string")),
                        group(GroupKind.RATED, when(isRated, lit(""))),
                        group(GroupKind.RATED, when(isRated, col(Conversations.CHANNEL))),
                        group(
                            GroupKind.EFFORT_SCORED,
                            when(col(Conversations.CES).isNotNull(), lit("")))),
                    functions.transform(tags(noNames), tag -> group(GroupKind.TAG, tag)))
                .as("of_archive"));
  }

  /** The conversation's tags, as {@code ProfileTags} tells them apart. */
  private static Column tags(Column none) {
    return array_distinct(
        filter(
            functions.transform(
                coalesce(col(Conversations.TAGS), none),
                tag -> lower(trim(regexp_replace(tag, "[\\s\\u00a0]+", " ")))),
            tag -> tag.isNotNull().and(tag.notEqual(""))));
  }

  /**
   * The conversations that have an attribute value which is a cause of a topic: those chiefly about
   * the topic, and under the archive those chiefly about other topics.
   */
  private Dataset<Row> causes(Dataset<Row> members) {
    Dataset<Row> values =
        rootCauses
            .filter(col(RootCauses.KIND).equalTo("attribute"))
            .select(
                col(RootCauses.TOPIC_ID).as("cause_topic_id"),
                col(RootCauses.ATTRIBUTE),
                col(RootCauses.ATTRIBUTE_VALUE),
                group(GroupKind.CAUSE, col(RootCauses.CAUSE_ID)).as(GROUP));
    return members
        .filter(col(GroupSizes.TOPIC_ID).equalTo("").and(col(PRIMARY).isNotNull()))
        .withColumn("entry", explode(map_entries(col(Conversations.ATTRIBUTES))))
        .withColumn(RootCauses.ATTRIBUTE, col("entry.key"))
        .withColumn(RootCauses.ATTRIBUTE_VALUE, col("entry.value"))
        .join(values, new String[] {RootCauses.ATTRIBUTE, RootCauses.ATTRIBUTE_VALUE})
        .withColumn(GroupSizes.TOPIC_ID, ownTopic());
  }

  /** The same by what customers say. */
  private Dataset<Row> statedCauses(Dataset<Row> members) {
    Dataset<Row> mentions =
        causeMentions
            .select(col(CauseMentions.CAUSE_ID), col(CauseMentions.CONVERSATION_ID))
            .distinct()
            .join(
                rootCauses.select(
                    col(RootCauses.CAUSE_ID), col(RootCauses.TOPIC_ID).as("cause_topic_id")),
                RootCauses.CAUSE_ID)
            .withColumn(GROUP, group(GroupKind.CAUSE, col(CauseMentions.CAUSE_ID)));
    return members
        .filter(col(GroupSizes.TOPIC_ID).equalTo("").and(col(PRIMARY).isNotNull()))
        .join(mentions, Conversations.CONVERSATION_ID)
        .withColumn(GroupSizes.TOPIC_ID, ownTopic());
  }

  /** Topic of the cause for its conversations; nothing for those of other topics. */
  private static Column ownTopic() {
    return when(col(PRIMARY).equalTo(col("cause_topic_id")), col(PRIMARY)).otherwise("");
  }

  private static Dataset<Row> counted(Dataset<Row> members) {
    return members
        .groupBy(
            col(GroupSizes.TOPIC_ID),
            col("group.kind").as(GroupSizes.GROUP_KIND),
            col("group.value").as(GroupSizes.GROUP_VALUE))
        .agg(
            count(lit(1)).as(GroupSizes.CONVERSATION_COUNT),
            count_distinct(col(CUSTOMER)).as(GroupSizes.CUSTOMER_COUNT),
            count(when(col(IS_FIRST), 1)).as(GroupSizes.FIRST_CUSTOMER_COUNT));
  }

  private static Column group(String kind, Column value) {
    return struct(lit(kind).as("kind"), value.as("value"));
  }
}
