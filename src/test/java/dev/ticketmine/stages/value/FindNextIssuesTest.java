package dev.ticketmine.stages.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.NextIssues;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class FindNextIssuesTest {
  private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

  private final List<Row> conversations = new ArrayList<>();
  private final List<Row> topics = new ArrayList<>();

  private void add(String customer, String topic, int day) {
    String id = "c%04d".formatted(conversations.size());
    Object[] conversation = new Object[Conversations.SCHEMA.columns().size()];
    conversation[Conversations.SCHEMA.columns().fieldIndex(Conversations.CONVERSATION_ID)] = id;
    conversation[Conversations.SCHEMA.columns().fieldIndex(Conversations.CUSTOMER_KEY)] = customer;
    conversation[Conversations.SCHEMA.columns().fieldIndex(Conversations.CREATED_AT)] =
        Timestamp.from(START.plus(day, ChronoUnit.DAYS));
    conversations.add(RowFactory.create(conversation));
    Object[] topicRow = new Object[ConversationTopics.SCHEMA.columns().size()];
    topicRow[ConversationTopics.SCHEMA.columns().fieldIndex(ConversationTopics.CONVERSATION_ID)] =
        id;
    topicRow[ConversationTopics.SCHEMA.columns().fieldIndex(ConversationTopics.TOPIC_ID)] = topic;
    topicRow[ConversationTopics.SCHEMA.columns().fieldIndex(ConversationTopics.IS_PRIMARY)] = true;
    topics.add(RowFactory.create(topicRow));
  }

  /** Twelve customers return an article and ask for the refund; others come by chance. */
  private void archive() {
    for (int i = 0; i < 12; i++) {
      add("r" + i, "return", i);
      add("r" + i, "refund", i + 10);
    }
    String[] others = {"login", "invoice", "late", "voucher"};
    for (int i = 0; i < 24; i++) {
      add("o" + i, others[i % 4], i);
      add("o" + i, others[(i + 1 + i / 4 % 3) % 4], i + 5);
    }
    for (int i = 0; i < 8; i++) {
      add("slow" + i, "late", i);
      add("slow" + i, "refund", i + 20);
      add(null, "late", i);
      add(null, "voucher", i + 1);
      add("same" + i, "late", i);
      add("same" + i, "late", i + 1);
    }
    add("last", "login", 60);
  }

  private List<String> found(SparkSession spark, int partitions) {
    return new FindNextIssues(spark.createDataFrame(conversations, Conversations.SCHEMA.columns()))
            .apply(
                spark
                    .createDataFrame(topics, ConversationTopics.SCHEMA.columns())
                    .repartition(partitions))
            .orderBy(NextIssues.FROM_TOPIC_ID, NextIssues.TO_TOPIC_ID)
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();
  }

  @Test
  void findsWhatComesNextMoreOftenThanChance(SparkSession spark) {
    archive();
    List<String> found = found(spark, 1);
    assertThat(found)
        .singleElement()
        .asString()
        .startsWith("[return,refund,12,12,12,1.0,0.7575,1.0,");
    Row row =
        new FindNextIssues(spark.createDataFrame(conversations, Conversations.SCHEMA.columns()))
            .apply(spark.createDataFrame(topics, ConversationTopics.SCHEMA.columns()))
            .head();
    assertThat(row.<Double>getAs(NextIssues.EXPECTED_SHARE)).isEqualTo(0.3333);
    assertThat(row.<Double>getAs(NextIssues.LIFT)).isEqualTo(3.0);
    assertThat(row.<Double>getAs(NextIssues.Q_VALUE)).isLessThan(0.001);
  }

  @Test
  void whatLateCustomersBringHadNoTimeToBeFollowed(SparkSession spark) {
    archive();
    for (int i = 0; i < 12; i++) {
      add("z" + i, "login", 55);
      add("z" + i, "late", 58);
    }
    assertThat(found(spark, 1)).noneMatch(row -> row.startsWith("[login"));
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    archive();
    List<String> once = found(spark, 1);
    Collections.reverse(conversations);
    Collections.reverse(topics);
    assertThat(found(spark, 4)).isEqualTo(once);
  }

  @Test
  void withoutConversationsThereIsNothing(SparkSession spark) {
    assertThat(found(spark, 1)).isEmpty();
  }
}
