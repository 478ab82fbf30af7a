package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.tables.TagProfiles;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * Counts what the conversations with each tag are like: one row per tag, one for all conversations
 * with any tag, one for all. Spellings that differ in case or blanks are one tag. A conversation is
 * negative if one of its customer's messages is.
 */
public final class ProfileTags implements Stage {
  static final String TOPIC = "topic";
  static final String SPELLING = "spelling";
  static final String MOOD = "mood";
  static final String NEGATIVE_TOPIC = "negative_topic";
  static final String WEEK = "week";
  static final String LANGUAGE = "language";
  static final String CHANNEL = "channel";

  /** Other tags on the same conversation. */
  static final String OTHER_TAG = "other_tag";

  static final String NEGATIVE = "negative";

  private static final String OTHER_MOOD = "other";
  private static final String EVERY = "every";

  private final Dataset<Row> conversationTopics;
  private final Dataset<Row> messageMood;
  private final TagOptions options;

  /**
   * Takes side inputs.
   *
   * @param conversationTopics rows of {@link ConversationTopics}
   * @param messageMood rows of {@link MessageMood}
   */
  public ProfileTags(
      Dataset<Row> conversationTopics, Dataset<Row> messageMood, TagOptions options) {
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
    this.messageMood = MessageMood.SCHEMA.conform(messageMood);
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TagProfiles.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    Dataset<Row> counted = counted(described(conversations));
    return profiles(counted)
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy(TagProfiles.SCOPE)
                        .orderBy(col(TagProfiles.CONVERSATION_COUNT).desc(), col(TagProfiles.TAG))))
        .filter(col("rank").leq(options.maximumTags()));
  }

  /** One row per conversation: day, facets and tags. */
  private Dataset<Row> described(Dataset<Row> conversations) {
    Dataset<Row> topics =
        conversationTopics
            .filter(col(ConversationTopics.IS_PRIMARY))
            .select(col(ConversationTopics.CONVERSATION_ID), col(ConversationTopics.TOPIC_ID));
    Dataset<Row> moods =
        messageMood
            .groupBy(MessageMood.CONVERSATION_ID)
            .agg(
                max(when(col(MessageMood.POLARITY).equalTo("negative"), 1).otherwise(0))
                    .as(NEGATIVE));
    Column noTags = array().cast(TableTypes.STRINGS);
    return conversations
        .filter(col(Conversations.CREATED_AT).isNotNull())
        .join(topics, Conversations.CONVERSATION_ID, "left")
        .join(moods, Conversations.CONVERSATION_ID, "left")
        .select(
            to_date(col(Conversations.CREATED_AT)).as("day"),
            array_distinct(
                    filter(
                        coalesce(col(Conversations.TAGS), noTags),
                        tag -> tag.isNotNull().and(normal(tag).notEqual(""))))
                .as("spellings"),
            array(
                    facet(EVERY, lit("")),
                    facet(TOPIC, col(ConversationTopics.TOPIC_ID)),
                    facet(
                        MOOD,
                        when(col(NEGATIVE).equalTo(1), NEGATIVE)
                            .when(col(NEGATIVE).equalTo(0), OTHER_MOOD)),
                    facet(
                        WEEK,
                        to_date(date_trunc("week", col(Conversations.CREATED_AT))).cast("string")),
                    facet(
                        NEGATIVE_TOPIC,
                        when(col(NEGATIVE).equalTo(1), col(ConversationTopics.TOPIC_ID))),
                    facet(LANGUAGE, col(Conversations.LANGUAGE)),
                    facet(CHANNEL, col(Conversations.CHANNEL)))
                .as("facets"));
  }

  /** One row per scope, tag, facet and value, with the conversations counted. */
  private static Dataset<Row> counted(Dataset<Row> described) {
    Column all = member(TagProfiles.ARCHIVE, lit(""), col("facets"));
    Column tagged = member(TagProfiles.TAGGED, lit(""), col("facets"));
    Column tags =
        functions.transform(
            array_distinct(functions.transform(col("spellings"), ProfileTags::normal)),
            tag ->
                member(
                    TagProfiles.ONE_TAG,
                    tag,
                    concat(
                        col("facets"),
                        functions.transform(
                            array_except(
                                functions.transform(col("spellings"), ProfileTags::normal),
                                array(tag)),
                            other -> facet(OTHER_TAG, other)),
                        functions.transform(
                            filter(col("spellings"), spelling -> normal(spelling).equalTo(tag)),
                            spelling -> facet(SPELLING, spelling)))));
    return described
        .withColumn(
            "members",
            when(size(col("spellings")).gt(0), concat(array(all, tagged), tags))
                .otherwise(array(all)))
        .select(col("day"), explode(col("members")).as("member"))
        .select(
            col("day"),
            col("member.scope"),
            col("member.tag"),
            explode(col("member.facets")).as("facet"))
        .filter(col("facet.value").isNotNull())
        .groupBy("scope", "tag", "facet")
        .agg(count(lit(1)).as("n"), min("day").as("first"), max("day").as("last"));
  }

  private static Dataset<Row> profiles(Dataset<Row> counted) {
    Column isEvery = col("facet.facet").equalTo(EVERY);
    return counted
        .groupBy("scope", "tag")
        .agg(
            sum(when(isEvery, col("n"))).as(TagProfiles.CONVERSATION_COUNT),
            min("first").as(TagProfiles.FIRST_USED_DATE),
            max("last").as(TagProfiles.LAST_USED_DATE),
            array_sort(
                    collect_list(
                        when(
                            isEvery.equalTo(false),
                            struct(
                                col("facet.facet"),
                                col("facet.value"),
                                col("n").as("conversation_count")))))
                .as(TagProfiles.FACETS));
  }

  private static Column member(String scope, Column tag, Column facets) {
    return struct(lit(scope).as("scope"), tag.as("tag"), facets.as("facets"));
  }

  private static Column facet(String name, Column value) {
    return struct(lit(name).as("facet"), value.as("value"));
  }

  /**
   * The form in which spellings of one tag are equal, as in {@link dev.ticketmine.taxonomy.TagKey}.
   */
  static Column normal(Column tag) {
    return lower(trim(regexp_replace(tag, "[\\s\\u00a0]+", " ")));
  }
}
