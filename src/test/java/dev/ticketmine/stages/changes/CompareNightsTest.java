package dev.ticketmine.stages.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.NightChanges;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CompareNightsTest {
  private static final LocalDate BEFORE = LocalDate.of(2026, 3, 1);

  private final List<Map<String, Object>> then = new ArrayList<>();
  private final List<Map<String, Object>> now = new ArrayList<>();
  private final List<Map<String, Object>> topicsThen = new ArrayList<>();
  private final List<Map<String, Object>> topicsNow = new ArrayList<>();

  private static Map<String, Object> conversation(String id, String created, String status) {
    return Map.of(
        "conversation_id",
        id,
        "customer_key",
        "k-" + id,
        "created_at",
        Timestamp.valueOf(created),
        "status",
        status,
        "attributes",
        Map.of("carrier", "Paketfuchs"));
  }

  private static void topics(List<Map<String, Object>> rows, String id, String... topics) {
    for (String topic : topics) {
      rows.add(Map.of("conversation_id", id, "topic_id", topic, "is_primary", true));
    }
  }

  private void both(String id, String statusThen, String statusNow) {
    then.add(conversation(id, "2026-02-01 10:00:00", statusThen));
    now.add(conversation(id, "2026-02-01 10:00:00", statusNow));
  }

  private List<Row> compared(SparkSession spark, int partitions, String... settings) {
    EarlierState earlier =
        new EarlierState(
            "2026-03-01-r0",
            BEFORE,
            rows(spark, Conversations.SCHEMA, then, partitions),
            rows(spark, ConversationTopics.SCHEMA, topicsThen, partitions),
            List.of(settings));
    return new CompareNights(
            rows(spark, Conversations.SCHEMA, now, partitions), earlier, ZoneId.of("Europe/Berlin"))
        .apply(rows(spark, ConversationTopics.SCHEMA, topicsNow, partitions))
        .orderBy("topic_id", "reason", "direction")
        .collectAsList();
  }

  private static Dataset<Row> rows(
      SparkSession spark, TableSchema table, List<Map<String, Object>> rows, int partitions) {
    List<Row> all =
        rows.stream()
            .map(
                row ->
                    RowFactory.create(
                        Arrays.stream(table.columns().fieldNames()).map(row::get).toArray()))
            .toList();
    return spark.createDataFrame(all, table.columns()).repartition(partitions);
  }

  private static List<String> words(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                "%s %s %s %s"
                    .formatted(
                        row.getAs(NightChanges.TOPIC_ID),
                        row.getAs(NightChanges.REASON),
                        row.getAs(NightChanges.DIRECTION),
                        row.getAs(NightChanges.CONVERSATION_COUNT))
                    .strip())
        .toList();
  }

  @Test
  void everyConversationThatCameOrLeftHasOneReason(SparkSession spark) {
    both("same", "open", "open");
    topics(topicsThen, "same", "a", "b");
    topics(topicsNow, "same", "a", "b");
    both("moved", "open", "open");
    topics(topicsThen, "moved", "a");
    topics(topicsNow, "moved", "b");
    both("edited", "open", "closed");
    topics(topicsThen, "edited", "a");
    topics(topicsNow, "edited", "a", "b");
    then.add(conversation("gone", "2026-02-01 10:00:00", "open"));
    topics(topicsThen, "gone", "b");
    // In Berlin the second of March has begun.
    now.add(conversation("new", "2026-03-01 23:30:00", "open"));
    topics(topicsNow, "new", "a");
    now.add(conversation("late", "2026-03-01 22:30:00", "open"));
    now.add(conversation("later", "2026-02-01 10:00:00", "open"));
    topics(topicsNow, "later", "a");
    for (int partitions : List.of(1, 4)) {
      List<Row> rows = compared(spark, partitions, "model");
      assertThat(words(rows))
          .containsExactly(
              "edited changed 1",
              "erased left 1",
              "late came 2",
              "model changed null",
              "new came 1",
              "a late came 1",
              "a moved left 1",
              "a new came 1",
              "b edited came 1",
              "b erased left 1",
              "b moved came 1");
      assertThat(rows)
          .allMatch(row -> row.getAs(NightChanges.COMPARED_RUN_ID).equals("2026-03-01-r0"));
      assertThat(rows.get(2).<Long>getAs(NightChanges.CUSTOMER_COUNT)).isEqualTo(2);
    }
  }

  @Test
  void thenPlusWhatCameLessWhatLeftIsNow(SparkSession spark) {
    for (int i = 0; i < 200; i++) {
      String id = "c" + i;
      if (i % 7 != 0) {
        then.add(conversation(id, "2026-02-01 10:00:00", i % 5 == 0 ? "open" : "closed"));
        topics(topicsThen, id, "t" + i % 3);
      }
      if (i % 11 != 0) {
        now.add(conversation(id, "2026-02-01 10:00:00", "closed"));
        topics(topicsNow, id, "t" + (i % 13 == 0 ? i + 1 : i) % 3);
      }
    }
    List<Row> rows = compared(spark, 3);
    for (String topic : List.of("t0", "t1", "t2")) {
      long moves =
          rows.stream()
              .filter(row -> row.getAs(NightChanges.TOPIC_ID).equals(topic))
              .mapToLong(
                  row ->
                      row.<Long>getAs(NightChanges.CONVERSATION_COUNT)
                          * (row.getAs(NightChanges.DIRECTION).equals("came") ? 1 : -1))
              .sum();
      assertThat(count(topicsThen, topic) + moves).as(topic).isEqualTo(count(topicsNow, topic));
    }
  }

  private static long count(List<Map<String, Object>> rows, String topic) {
    return rows.stream().filter(row -> row.get("topic_id").equals(topic)).count();
  }

  @Test
  void nothingDifferentIsNothingToSay(SparkSession spark) {
    both("same", "open", "open");
    topics(topicsThen, "same", "a");
    topics(topicsNow, "same", "a");
    assertThat(compared(spark, 2)).isEmpty();
  }
}
