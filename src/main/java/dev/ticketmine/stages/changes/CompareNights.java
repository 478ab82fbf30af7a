package dev.ticketmine.stages.changes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.NightChanges;
import java.sql.Date;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;

/**
 * Counts by topic the conversations that came or left since the night before, each for one reason:
 * so a topic's conversations then, plus those that came, less those that left, are its
 * conversations now. Every conversation is looked at once, with its topics of both nights.
 */
public final class CompareNights implements Stage {
  private static final String BEFORE = "_before";
  private static final String CONTENT = "content";
  private static final String TOPICS = "topics";
  private static final String MOVE = "move";

  private final Dataset<Row> conversations;
  private final EarlierState earlier;
  private final ZoneId zone;

  /**
   * Takes what the night and the one before know.
   *
   * @param conversations rows of {@link Conversations}
   * @param zone zone in which days begin
   */
  public CompareNights(Dataset<Row> conversations, EarlierState earlier, ZoneId zone) {
    this.conversations = Conversations.SCHEMA.conform(conversations);
    this.earlier = earlier;
    this.zone = zone;
  }

  @Override
  public TableSchema input() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return NightChanges.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> topics) {
    Dataset<Row> before =
        state(
            Conversations.SCHEMA.conform(earlier.conversations()),
            ConversationTopics.SCHEMA.conform(earlier.topics()));
    for (String column : before.columns()) {
      if (!column.equals(Conversations.CONVERSATION_ID)) {
        before = before.withColumnRenamed(column, column + BEFORE);
      }
    }
    Dataset<Row> moves =
        state(conversations, topics)
            .join(before, before.columns()[0], "full_outer")
            .withColumn(NightChanges.REASON, reason())
            .select(
                coalesce(col(Conversations.CUSTOMER_KEY), col(Conversations.CUSTOMER_KEY + BEFORE))
                    .as(Conversations.CUSTOMER_KEY),
                col(NightChanges.REASON),
                explode(moves()).as(MOVE))
            .select(
                col(MOVE + "." + NightChanges.TOPIC_ID),
                coalesce(col(NightChanges.REASON), lit("moved")).as(NightChanges.REASON),
                col(MOVE + "." + NightChanges.DIRECTION),
                col(Conversations.CUSTOMER_KEY));
    return moves
        .groupBy(NightChanges.TOPIC_ID, NightChanges.REASON, NightChanges.DIRECTION)
        .agg(
            count(lit(1)).as(NightChanges.CONVERSATION_COUNT),
            count_distinct(col(Conversations.CUSTOMER_KEY)).as(NightChanges.CUSTOMER_COUNT))
        .withColumn(NightChanges.COMPARED_RUN_ID, lit(earlier.runId()))
        .unionByName(settings(topics));
  }

  /** Returns each conversation with its content as a hash, and its topics. */
  private static Dataset<Row> state(Dataset<Row> conversations, Dataset<Row> topics) {
    Column[] all =
        Arrays.stream(conversations.columns()).map(name -> col(name)).toArray(Column[]::new);
    return conversations
        .select(
            col(Conversations.CONVERSATION_ID),
            col(Conversations.CUSTOMER_KEY),
            col(Conversations.CREATED_AT),
            // A map has no order, and so no hash of its own.
            xxhash64(to_json(struct(all))).as(CONTENT))
        .join(
            topics
                .groupBy(ConversationTopics.CONVERSATION_ID)
                .agg(collect_set(ConversationTopics.TOPIC_ID).as(TOPICS)),
            new String[] {Conversations.CONVERSATION_ID},
            "left");
  }

  /** Returns why a conversation is different; null if it is as it was. */
  private Column reason() {
    Column day = to_date(from_utc_timestamp(col(Conversations.CREATED_AT), zone.getId()));
    return when(
            col(CONTENT + BEFORE).isNull(),
            when(day.gt(lit(Date.valueOf(earlier.date()))), "new").otherwise("late"))
        .when(col(CONTENT).isNull(), "erased")
        .when(col(CONTENT).notEqual(col(CONTENT + BEFORE)), "edited");
  }

  private static Column moves() {
    Column none = array().cast("array<string>");
    Column now = coalesce(col(TOPICS), none);
    Column then = coalesce(col(TOPICS + BEFORE), none);
    Column reason = col(NightChanges.REASON);
    Column direction =
        when(reason.equalTo("erased"), "left")
            .when(reason.equalTo("edited"), "changed")
            .otherwise("came");
    return concat(
        when(reason.isNotNull(), array(move(lit(""), direction)))
            .otherwise(array().cast("array<struct<topic_id:string,direction:string>>")),
        functions.transform(array_except(now, then), topic -> move(topic, lit("came"))),
        functions.transform(array_except(then, now), topic -> move(topic, lit("left"))));
  }

  private static Column move(Column topic, Column direction) {
    return struct(topic.as(NightChanges.TOPIC_ID), direction.as(NightChanges.DIRECTION));
  }

  private Dataset<Row> settings(Dataset<Row> any) {
    List<Row> rows =
        earlier.settings().stream()
            .map(name -> RowFactory.create("", name, "changed", null, null, earlier.runId()))
            .toList();
    return any.sparkSession().createDataFrame(rows, NightChanges.SCHEMA.columns());
  }
}
