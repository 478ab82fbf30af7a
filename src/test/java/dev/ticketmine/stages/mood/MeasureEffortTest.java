package dev.ticketmine.stages.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.text.mood.PhraseBook;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MeasureEffortTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  /** An archive as it grows. */
  private static final class Archive {
    private final List<Row> messages = new ArrayList<>();
    private final List<Row> conversations = new ArrayList<>();

    /** A conversation of so many customer messages, each answered by the next of these agents. */
    void add(
        String id,
        String customer,
        int day,
        String channel,
        Integer ces,
        int turns,
        String... agents) {
      Instant begin = START.plusSeconds(86_400L * day);
      for (int i = 0; i < turns; i++) {
        message(id, 2 * i, "customer", customer, begin, "Wo ist mein Paket?");
        message(
            id, 2 * i + 1, "agent", agents[i % agents.length], begin, "Es ist unterwegs zu Ihnen.");
      }
      Row row = RowFactory.create(values(id, customer, channel, ces, begin));
      conversations.add(row);
    }

    private void message(
        String id, int index, String role, String author, Instant begin, String text) {
      messages.add(
          RowFactory.create(
              id + "-" + index,
              id,
              index,
              role,
              author,
              true,
              Timestamp.from(begin.plusSeconds(3600L * index)),
              text,
              "de",
              null));
    }

    private static Object[] values(
        String id, String customer, String channel, Integer ces, Instant begin) {
      Object[] values = new Object[Conversations.SCHEMA.columns().size()];
      values[at(Conversations.CONVERSATION_ID)] = id;
      values[at(Conversations.CUSTOMER_KEY)] = customer;
      values[at(Conversations.CHANNEL)] = channel;
      values[at(Conversations.CREATED_AT)] = Timestamp.from(begin);
      values[at(Conversations.CES)] = ces;
      return values;
    }

    private static int at(String column) {
      return Conversations.SCHEMA.columns().fieldIndex(column);
    }

    Map<String, Row> efforts(SparkSession spark) {
      return rows(spark).stream()
          .collect(
              Collectors.toMap(
                  row -> row.<String>getAs(ConversationMood.CONVERSATION_ID), Function.identity()));
    }

    List<Row> rows(SparkSession spark) {
      Dataset<Row> texts = spark.createDataFrame(messages, Messages.SCHEMA.columns());
      Dataset<Row> moods = new ScoreMessages().apply(texts);
      return new MeasureEffort(
              texts,
              moods,
              new RateReplies(PhraseBook.empty()).apply(texts),
              spark.createDataFrame(conversations, Conversations.SCHEMA.columns()))
          .apply(new SummariseMood(moods).apply(texts))
          .orderBy(ConversationMood.CONVERSATION_ID)
          .collectAsList();
    }
  }

  @Test
  void withoutAnswersTheScoreIsTheRank(SparkSession spark) {
    Archive archive = new Archive();
    archive.add("a", "k1", 0, "email", null, 1, "x");
    archive.add("b", "k2", 0, "email", null, 3, "x", "y");
    archive.add("c", "k3", 0, "email", null, 2, "x");
    archive.add("d", "k3", 3, "chat", 7, 2, "x");
    Map<String, Row> efforts = archive.efforts(spark);
    assertThat(efforts.values())
        .allSatisfy(
            row -> assertThat(row.<String>getAs(ConversationMood.EFFORT_METHOD)).isEqualTo("rank"));
    assertThat(efforts.get("a").<Double>getAs(ConversationMood.EFFORT_SCORE)).isZero();
    assertThat(efforts.get("c").<Double>getAs(ConversationMood.EFFORT_SCORE)).isEqualTo(0.3333);
    Map<String, Long> signs =
        efforts.get("d").getJavaMap(efforts.get("d").fieldIndex(ConversationMood.EFFORT_PARTS));
    assertThat(signs)
        .containsEntry("messages", 20L)
        .containsEntry("recontact", 100L)
        .containsEntry("channel_hop", 100L)
        .containsEntry("transfers", 0L)
        .containsEntry("repetition", 0L);
    Map<String, Long> transferred =
        efforts.get("b").getJavaMap(efforts.get("b").fieldIndex(ConversationMood.EFFORT_PARTS));
    assertThat(transferred).containsEntry("transfers", 50L).containsEntry("recontact", 0L);
  }

  @Test
  void withAnswersTheScoreIsTheEffortThatCustomersState(SparkSession spark) {
    List<Row> rows = answered(new Random(4)).rows(spark);
    assertThat(rows).hasSize(240);
    for (Row row : rows) {
      assertThat(row.<String>getAs(ConversationMood.EFFORT_METHOD)).isEqualTo("fitted");
      int turns = 1 + Integer.parseInt(row.<String>getAs(ConversationMood.CONVERSATION_ID)) % 4;
      // Customers say 7, 6, 5, 4 for one to four messages, however many agents wrote.
      assertThat(row.<Double>getAs(ConversationMood.EFFORT_SCORE))
          .isBetween((turns - 1) / 6.0 - 0.03, (turns - 1) / 6.0 + 0.03);
    }
  }

  /** Stated effort depends on the messages alone. */
  private static Archive answered(Random random) {
    Archive archive = new Archive();
    for (int i = 0; i < 240; i++) {
      int turns = 1 + i % 4;
      String[] agents = random.nextBoolean() ? new String[] {"x"} : new String[] {"x", "y"};
      archive.add("" + (1000 + i), "k" + i, i, "email", 8 - turns, turns, agents);
    }
    return archive;
  }

  @Test
  void orderChangesNothing(SparkSession spark) {
    Archive archive = answered(new Random(4));
    List<Row> before = archive.rows(spark);
    Collections.shuffle(archive.messages, new Random(1));
    Collections.shuffle(archive.conversations, new Random(2));
    assertThat(archive.rows(spark)).isEqualTo(before);
  }

  @Test
  void sameWordsInManyConversationsAreATemplate(SparkSession spark) {
    Archive archive = new Archive();
    for (int i = 0; i < RateReplies.TEMPLATE_CONVERSATIONS; i++) {
      archive.message(
          "t" + i,
          0,
          "agent",
          "x",
          START,
          "Hallo [NAME_1], Ihr Paket " + i + " ist unterwegs und kommt in den nächsten Tagen an.");
    }
    archive.message(
        "u",
        0,
        "agent",
        "x",
        START,
        "Ihre Rechnung liegt ab jetzt jederzeit in Ihrem Konto unter Bestellungen bereit.");
    List<Row> rows =
        new RateReplies(PhraseBook.empty())
            .apply(spark.createDataFrame(archive.messages, Messages.SCHEMA.columns()))
            .collectAsList();
    assertThat(rows)
        .filteredOn(row -> row.<String>getAs(ReplyQuality.CONVERSATION_ID).startsWith("t"))
        .extracting(row -> row.<String>getAs(ReplyQuality.TEMPLATE_ID))
        .doesNotContainNull()
        .containsOnly(
            rows.stream()
                .map(row -> row.<String>getAs(ReplyQuality.TEMPLATE_ID))
                .filter(id -> id != null)
                .findFirst()
                .orElseThrow());
    assertThat(rows)
        .filteredOn(row -> row.<String>getAs(ReplyQuality.CONVERSATION_ID).equals("u"))
        .extracting(row -> row.<String>getAs(ReplyQuality.TEMPLATE_ID))
        .containsOnlyNulls();
  }
}
