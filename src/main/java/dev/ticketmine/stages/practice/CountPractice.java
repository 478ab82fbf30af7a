package dev.ticketmine.stages.practice;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.statistics.Interval;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.tables.ReplyPractice;
import dev.ticketmine.tables.ReplyQuality;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Counts what replies do, and how many promises were kept: in all, by topic, channel, language and
 * template. Method: docs/methods/service-quality.md.
 */
public final class CountPractice implements Stage {
  private static final List<String> MARKS =
      List.of(
          ReplyQuality.LISTENS,
          ReplyQuality.ACKNOWLEDGES,
          ReplyQuality.APOLOGISES,
          ReplyQuality.TAKES_OWNERSHIP,
          ReplyQuality.THANKS,
          ReplyQuality.EXPLAINS,
          ReplyQuality.GIVES_NEXT_STEP,
          ReplyQuality.SETS_EXPECTATION,
          ReplyQuality.ASKS_FOR_DATA,
          ReplyQuality.HAS_REFUSAL,
          ReplyQuality.APOLOGISES_WITHOUT_NEXT_STEP,
          ReplyQuality.BLAMES_CUSTOMER,
          ReplyQuality.IS_CURT);

  private static final StructType INTERVAL =
      new StructType()
          .add(ReplyPractice.LOW_SHARE, DataTypes.DoubleType)
          .add(ReplyPractice.HIGH_SHARE, DataTypes.DoubleType);

  private static final String[] BY_CONVERSATION = {Conversations.CONVERSATION_ID};
  private static final String HIT = "hit";
  private static final String HITS = "hits";

  private final Dataset<Row> promises;
  private final Dataset<Row> conversations;
  private final Dataset<Row> conversationTopics;

  /** Side inputs: rows of the tables of these names. */
  public CountPractice(
      Dataset<Row> promises, Dataset<Row> conversations, Dataset<Row> conversationTopics) {
    this.promises = Promises.SCHEMA.conform(promises);
    this.conversations = Conversations.SCHEMA.conform(conversations);
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
  }

  @Override
  public TableSchema input() {
    return ReplyQuality.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ReplyPractice.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> replies) {
    Dataset<Row> topics =
        conversationTopics
            .groupBy(col(ConversationTopics.CONVERSATION_ID))
            .agg(collect_set(col(ConversationTopics.TOPIC_ID)).as("topic_ids"));
    return marks(replies)
        .unionByName(kept(replies))
        .filter(col(HIT).isNotNull())
        .join(
            conversations.select(
                Conversations.CONVERSATION_ID, Conversations.CHANNEL, Conversations.LANGUAGE),
            BY_CONVERSATION)
        .join(topics, BY_CONVERSATION, "left")
        .withColumn("scoped", explode(scopes()))
        .groupBy(col("scoped.scope"), col("scoped.scope_value"), col(ReplyPractice.MARK))
        .agg(count(lit(1)).as(ReplyPractice.COUNT), sum(when(col(HIT), 1L).otherwise(0L)).as(HITS))
        .withColumn(ReplyPractice.SHARE, round(col(HITS).divide(col(ReplyPractice.COUNT)), 4))
        .withColumn("interval", interval())
        .withColumn(ReplyPractice.LOW_SHARE, col("interval." + ReplyPractice.LOW_SHARE))
        .withColumn(ReplyPractice.HIGH_SHARE, col("interval." + ReplyPractice.HIGH_SHARE));
  }

  /** One row per reply and mark that can be told of it. */
  private static Dataset<Row> marks(Dataset<Row> replies) {
    List<Column> marks = new ArrayList<>();
    MARKS.forEach(mark -> marks.add(mark(mark, col(mark))));
    for (String mark :
        List.of(ReplyQuality.GIVES_REASON_FOR_REFUSAL, ReplyQuality.OFFERS_ALTERNATIVE)) {
      marks.add(mark(mark, when(col(ReplyQuality.HAS_REFUSAL), col(mark))));
    }
    marks.add(mark(ReplyQuality.VAGUE_WORDS, size(col(ReplyQuality.VAGUE_WORDS)).gt(0)));
    marks.add(mark(ReplyQuality.AVOID_PHRASES, size(col(ReplyQuality.AVOID_PHRASES)).gt(0)));
    return replies.select(
        col(ReplyQuality.CONVERSATION_ID),
        col(ReplyQuality.TEMPLATE_ID),
        inline(array(marks.toArray(Column[]::new))));
  }

  private static Column mark(String name, Column hit) {
    return struct(lit(name).as(ReplyPractice.MARK), hit.as(HIT));
  }

  private Dataset<Row> kept(Dataset<Row> replies) {
    return promises
        .join(
            replies.select(ReplyQuality.MESSAGE_ID, ReplyQuality.TEMPLATE_ID), Promises.MESSAGE_ID)
        .select(
            col(Promises.CONVERSATION_ID),
            col(ReplyQuality.TEMPLATE_ID),
            concat(lit("keeps_promised_"), col(Promises.KIND)).as(ReplyPractice.MARK),
            col(Promises.IS_KEPT).as(HIT));
  }

  private static Column scopes() {
    Column none = array().cast("array<string>");
    Column topics =
        functions.transform(coalesce(col("topic_ids"), none), topic -> scope("topic", topic));
    Column others =
        array(
            scope("all", lit("")),
            scope("channel", col(Conversations.CHANNEL)),
            scope("language", col(Conversations.LANGUAGE)),
            scope("template", col(ReplyQuality.TEMPLATE_ID)));
    return filter(
        concat(others, topics), scope -> scope.getField(ReplyPractice.SCOPE_VALUE).isNotNull());
  }

  private static Column scope(String name, Column value) {
    return struct(lit(name).as(ReplyPractice.SCOPE), value.as(ReplyPractice.SCOPE_VALUE));
  }

  private static Column interval() {
    UDF2<Long, Long, Row> wilson =
        (hits, of) -> {
          Interval interval = Interval.wilson(hits, of);
          return RowFactory.create(rounded(interval.low()), rounded(interval.high()));
        };
    return udf(wilson, INTERVAL).apply(col(HITS), col(ReplyPractice.COUNT));
  }

  private static double rounded(double share) {
    return Math.rint(share * 1e4) / 1e4;
  }
}
