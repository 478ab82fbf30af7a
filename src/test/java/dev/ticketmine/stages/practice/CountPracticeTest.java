package dev.ticketmine.stages.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.tables.ReplyPractice;
import dev.ticketmine.tables.ReplyQuality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CountPracticeTest {
  private static Row row(TableSchema table, Map<String, Object> given) {
    Object[] values = new Object[table.columns().size()];
    given.forEach((name, value) -> values[table.columns().fieldIndex(name)] = value);
    return RowFactory.create(values);
  }

  private static Row reply(String id, String conversation, boolean isSorry, Boolean refuses) {
    return row(
        ReplyQuality.SCHEMA,
        Map.of(
            ReplyQuality.MESSAGE_ID, id,
            ReplyQuality.CONVERSATION_ID, conversation,
            ReplyQuality.APOLOGISES, isSorry,
            ReplyQuality.HAS_REFUSAL, refuses,
            ReplyQuality.OFFERS_ALTERNATIVE, true,
            ReplyQuality.VAGUE_WORDS, new String[] {"soon"},
            ReplyQuality.AVOID_PHRASES, new String[] {}));
  }

  private static final List<Row> REPLIES =
      List.of(
          reply("a-1", "a", true, true),
          reply("a-3", "a", false, false),
          reply("b-1", "b", true, false));

  private static List<String> practice(SparkSession spark, List<Row> replies, int partitions) {
    Dataset<Row> promises =
        spark.createDataFrame(
            List.of(
                promise("1", "a-1", "a", "reply", true),
                promise("2", "a-3", "a", "reply", false),
                promise("3", "b-1", "b", "action", null)),
            Promises.SCHEMA.columns());
    Dataset<Row> conversations =
        spark.createDataFrame(
            List.of(conversation("a", "email", "de"), conversation("b", "chat", "en")),
            Conversations.SCHEMA.columns());
    Dataset<Row> topics =
        spark.createDataFrame(
            List.of(
                row(
                    ConversationTopics.SCHEMA,
                    Map.of(
                        ConversationTopics.CONVERSATION_ID, "a",
                        ConversationTopics.TOPIC_ID, "t"))),
            ConversationTopics.SCHEMA.columns());
    return new CountPractice(promises, conversations, topics)
            .apply(
                spark
                    .createDataFrame(replies, ReplyQuality.SCHEMA.columns())
                    .repartition(partitions))
            .orderBy(ReplyPractice.SCOPE, ReplyPractice.SCOPE_VALUE, ReplyPractice.MARK)
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();
  }

  private static Row promise(
      String id, String message, String conversation, String kind, Boolean isKept) {
    Row row =
        row(
            Promises.SCHEMA,
            Map.of(
                Promises.PROMISE_ID, id,
                Promises.MESSAGE_ID, message,
                Promises.CONVERSATION_ID, conversation,
                Promises.KIND, kind));
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    values[Promises.SCHEMA.columns().fieldIndex(Promises.IS_KEPT)] = isKept;
    return RowFactory.create(values);
  }

  private static Row conversation(String id, String channel, String language) {
    return row(
        Conversations.SCHEMA,
        Map.of(
            Conversations.CONVERSATION_ID, id,
            Conversations.CHANNEL, channel,
            Conversations.LANGUAGE, language));
  }

  @Test
  void countsMarksByScope(SparkSession spark) {
    assertThat(practice(spark, REPLIES, 1))
        .contains(
            "[all,,apologises,0.6667,0.2077,0.9385,3]",
            "[all,,has_refusal,0.3333,0.0615,0.7923,3]",
            "[all,,offers_alternative,1.0,0.2065,1.0,1]",
            "[all,,vague_words,1.0,0.4385,1.0,3]",
            "[all,,avoid_phrases,0.0,0.0,0.5615,3]",
            "[all,,keeps_promised_reply,0.5,0.0945,0.9055,2]",
            "[topic,t,apologises,0.5,0.0945,0.9055,2]",
            "[channel,chat,apologises,1.0,0.2065,1.0,1]",
            "[language,de,has_refusal,0.5,0.0945,0.9055,2]")
        .noneMatch(row -> row.contains("keeps_promised_action"))
        .noneMatch(row -> row.startsWith("[template"));
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(REPLIES);
    Collections.reverse(shuffled);
    assertThat(practice(spark, shuffled, 4)).isEqualTo(practice(spark, REPLIES, 1));
  }

  @Test
  void withoutRepliesThereIsNothing(SparkSession spark) {
    assertThat(practice(spark, List.of(), 1)).isEmpty();
  }
}
