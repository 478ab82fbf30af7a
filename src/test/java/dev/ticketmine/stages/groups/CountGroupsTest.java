package dev.ticketmine.stages.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.RootCauses;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CountGroupsTest {
  private static List<String> counted(SparkSession spark, int partitions) {
    List<Map<String, Object>> conversations = new ArrayList<>();
    // In Berlin the first one is created on the Monday, in the next month.
    conversations.add(conversation("1", "anna", "2026-03-01T23:30:00Z", "fox", 5, "Paket"));
    conversations.add(conversation("2", "anna", "2026-03-10T10:00:00Z", "fox", null, "paket "));
    conversations.add(conversation("3", "ben", "2026-03-10T10:00:00Z", "owl", null, "Paket"));
    conversations.add(conversation("4", null, "2026-03-11T10:00:00Z", "fox", 1, "cool"));
    conversations.add(conversation("5", null, null, "fox", null, "cool"));
    List<Map<String, Object>> topics =
        List.of(
            topic("1", "late", true),
            topic("2", "late", true),
            topic("3", "late", false),
            topic("3", "bill", true),
            topic("4", "bill", true));
    List<Map<String, Object>> moods =
        List.of(mood("1", "angry", true), mood("2", "neutral", false), mood("4", "worried", false));
    List<Map<String, Object>> causes =
        List.of(
            Map.of(
                "cause_id",
                "c",
                "topic_id",
                "late",
                "kind",
                "attribute",
                "attribute",
                "carrier",
                "attribute_value",
                "fox"),
            Map.of("cause_id", "s", "topic_id", "late", "kind", "phrase"));
    List<Map<String, Object>> mentions =
        List.of(mention("s", "2", 0), mention("s", "2", 9), mention("s", "4", 0));
    return new CountGroups(
            rows(spark, ConversationTopics.SCHEMA, topics, partitions),
            rows(spark, ConversationMood.SCHEMA, moods, partitions),
            rows(spark, RootCauses.SCHEMA, causes, partitions),
            rows(spark, CauseMentions.SCHEMA, mentions, partitions),
            ZoneId.of("Europe/Berlin"))
            .apply(rows(spark, Conversations.SCHEMA, conversations, partitions))
            .collectAsList()
            .stream()
            .map(row -> row.mkString(" "))
            .sorted()
            .toList();
  }

  private static Map<String, Object> conversation(
      String id, String customer, String time, String carrier, Integer rating, String tag) {
    Map<String, Object> row = new HashMap<>();
    row.put("conversation_id", id);
    row.put("customer_key", customer);
    row.put("created_at", time == null ? null : Timestamp.from(Instant.parse(time)));
    row.put("language", "de");
    row.put("channel", "email");
    row.put("csat", rating);
    row.put("tags", new String[] {tag});
    row.put("attributes", Map.of("carrier", carrier));
    return row;
  }

  private static Map<String, Object> topic(String id, String topic, boolean isPrimary) {
    return Map.of("conversation_id", id, "topic_id", topic, "is_primary", isPrimary);
  }

  private static Map<String, Object> mention(String cause, String conversation, int start) {
    return Map.of("cause_id", cause, "conversation_id", conversation, "start", start);
  }

  private static Map<String, Object> mood(String id, String state, boolean isRecovered) {
    return Map.of("conversation_id", id, "state", state, "is_recovered", isRecovered);
  }

  private static Dataset<Row> rows(
      SparkSession spark, TableSchema table, List<Map<String, Object>> rows, int partitions) {
    List<Row> values =
        rows.stream()
            .map(
                row ->
                    RowFactory.create(
                        Arrays.stream(table.columns().fieldNames()).map(row::get).toArray()))
            .toList();
    return spark.createDataFrame(values, table.columns()).repartition(partitions);
  }

  @Test
  void countsConversationsCustomersAndThoseWhoWroteFirst(SparkSession spark) {
    assertThat(counted(spark, 2))
        .contains(
            " all  5 4 4",
            " week 2026-03-02 1 1 1",
            // Anna is there again; Ben and somebody unknown are new.
            " week 2026-03-09 3 3 2",
            " negative_week 2026-03-02 1 1 1",
            " month 2026-03-01 4 3 3",
            " state angry 1 1 1",
            " recovered  1 1 1",
            " language de 5 4 4",
            " tag paket 3 2 2",
            " rating 5 1 1 1",
            " rated  2 2 2",
            " rated email 2 2 2",
            "late all  3 2 2",
            "late week 2026-03-09 2 2 1",
            "bill all  2 2 2",
            // Two of those chiefly about the topic, one of those chiefly about others.
            "late cause c 2 1 1",
            " cause c 1 1 1",
            // Said twice in one conversation, once in one of another topic.
            "late cause s 1 1 0",
            " cause s 1 1 1")
        .doesNotContain("late recovered  1 1 1")
        .doesNotHaveDuplicates();
  }

  @Test
  void partitioningDoesNotMatter(SparkSession spark) {
    assertThat(counted(spark, 5)).isEqualTo(counted(spark, 1));
  }
}
