package dev.ticketmine.stages.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class FindThresholdsTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final List<Row> conversations = new ArrayList<>();
  private final List<Row> messages = new ArrayList<>();

  /** Some conversations on a channel, answered after so long; so many of ten are satisfied. */
  private void add(String channel, int count, int minutes, int satisfiedOfTen) {
    for (int i = 0; i < count; i++) {
      String id = channel + conversations.size();
      conversations.add(
          RowFactory.create(
              id,
              "jsonl",
              channel,
              "de",
              null,
              "k",
              "closed",
              Timestamp.from(START),
              null,
              null,
              null,
              i % 10 < satisfiedOfTen ? 5 : 2,
              null,
              null,
              null,
              2));
      message(id, 0, "customer", 0);
      message(id, 1, "agent", minutes);
    }
  }

  private void message(String id, int index, String role, int minutes) {
    Timestamp at = Timestamp.from(START.plusSeconds(60L * minutes));
    messages.add(
        RowFactory.create(id + "-" + index, id, index, role, "k", true, at, "x", "de", null));
  }

  private List<String> thresholds(SparkSession spark, int partitions) {
    List<Row> shuffled = new ArrayList<>(conversations);
    Collections.shuffle(shuffled, new Random(partitions));
    return new FindThresholds(
            spark.createDataFrame(messages, Messages.SCHEMA.columns()).repartition(partitions),
            spark.createDataFrame(List.of(), ConversationTopics.SCHEMA.columns()))
            .apply(spark.createDataFrame(shuffled, Conversations.SCHEMA.columns()))
            .collectAsList()
            .stream()
            .map(Row::toString)
            .sorted()
            .toList();
  }

  @Test
  void findsTheTimeBeyondWhichFewerAreSatisfied(SparkSession spark) {
    add("email", 150, 40, 9);
    add("email", 150, 300, 5);
    add("chat", 100, 3, 9);
    assertThat(thresholds(spark, 1))
        .containsExactly(
            "[all,,found,45,0.9,0.5,0.001,400]",
            "[channel,chat,not_enough_data,null,null,null,null,100]",
            "[channel,email,found,45,0.9,0.5,0.001,300]",
            "[language,de,found,45,0.9,0.5,0.001,400]");
    assertThat(thresholds(spark, 4)).isEqualTo(thresholds(spark, 1));
  }

  @Test
  void claimsNothingWhereTimeDoesNotMatter(SparkSession spark) {
    add("email", 150, 40, 7);
    add("email", 150, 300, 7);
    assertThat(thresholds(spark, 1)).first().asString().startsWith("[all,,none,");
    conversations.clear();
    messages.clear();
    assertThat(thresholds(spark, 1)).isEmpty();
  }

  @Test
  void fastAnswersThatPleaseLessAreNoThreshold() {
    assertThat(ResponseThreshold.in(new long[] {50, 90}, new long[] {100, 100})).isNull();
    ResponseThreshold found =
        ResponseThreshold.in(new long[] {90_000, 80_000}, new long[] {100_000, 100_000});
    assertThat(found.within() - found.beyond()).isCloseTo(0.1, within(1e-12));
  }
}
