package dev.ticketmine.stages.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.Contrasts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ContrastContactsTest {
  private final List<Row> facts = new ArrayList<>();

  /** So many contacts of as many customers; of each ten, so many have the outcome. */
  private void add(int count, int ofTen, String outcome, Map<String, Object> more) {
    for (int i = 0; i < count; i++) {
      Map<String, Object> given = new HashMap<>();
      given.put(ContactFacts.CONVERSATION_ID, "c" + facts.size());
      given.put(ContactFacts.CUSTOMER_PART, 1_000_000L);
      given.put(ContactFacts.CHANNEL, "email");
      given.put(outcome, i % 10 < ofTen);
      given.putAll(more);
      facts.add(ContactRowsFixture.row(ContactFacts.SCHEMA, given));
    }
  }

  private List<String> contrasts(SparkSession spark, String question, int partitions) {
    List<Row> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(partitions));
    return new ContrastContacts(Floor.DEFAULT)
            .apply(
                spark
                    .createDataFrame(shuffled, ContactFacts.SCHEMA.columns())
                    .repartition(partitions))
            .filter(Contrasts.QUESTION + " = '" + question + "'")
            .selectExpr(
                "concat_ws(' ', scope, scope_value, group_value, outcome, share, other_share,"
                    + " difference, conversation_count, other_count, verdict) as line")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
  }

  @Test
  void marksAreComparedWithinTopicsAndFirstMoods(SparkSession spark) {
    String[] thanks = {"thanks"};
    String[] none = {};
    // Thanks stand in easy conversations; in hard and in easy ones they change nothing.
    add(200, 9, ContactFacts.GOOD_RATING, rated(thanks, "t", false));
    add(50, 9, ContactFacts.GOOD_RATING, rated(none, "t", false));
    add(50, 3, ContactFacts.GOOD_RATING, rated(thanks, "t", true));
    add(200, 3, ContactFacts.GOOD_RATING, rated(none, "t", true));
    // Explanations go with good ratings whoever begins how.
    add(100, 8, ContactFacts.GOOD_RATING, rated(new String[] {"explains"}, "u", true));
    add(100, 4, ContactFacts.GOOD_RATING, rated(none, "u", true));

    List<String> rows = contrasts(spark, Contrasts.RATING_BY_MARK, 1);

    assertThat(rows)
        .contains(
            "topic t thanks good_rating 0.8 0.44 0.0 250 250 no_clear_difference",
            "all  explains good_rating 0.8 0.4 0.4 100 100 higher",
            "topic u explains good_rating 0.8 0.4 0.4 100 100 higher")
        .noneMatch(row -> row.contains("apologises"));
    assertThat(contrasts(spark, Contrasts.RATING_BY_MARK, 4)).isEqualTo(rows);
  }

  private static Map<String, Object> rated(String[] marks, String topic, boolean isNegative) {
    return Map.of(
        ContactFacts.MARKS, marks,
        ContactFacts.TOPIC_ID, topic,
        ContactFacts.BEGINS_NEGATIVE, isNegative);
  }

  @Test
  void nothingIsSaidOfGroupsBelowTheFloor(SparkSession spark) {
    add(19, 5, ContactFacts.ANGRY, Map.of(ContactFacts.TOPIC_ID, "few"));
    add(
        100,
        5,
        ContactFacts.ANGRY,
        Map.of(ContactFacts.TOPIC_ID, "one customer", ContactFacts.CUSTOMER_PART, 10_000L));
    add(100, 1, ContactFacts.ANGRY, Map.of(ContactFacts.TOPIC_ID, "few angry"));
    add(500, 2, ContactFacts.ANGRY, Map.of(ContactFacts.TOPIC_ID, "many"));

    assertThat(contrasts(spark, Contrasts.STRAIN, 1))
        .contains(
            "topic few  angry not_enough_data",
            "topic one customer  angry not_enough_data",
            "topic few angry  angry not_enough_data")
        .anyMatch(row -> row.startsWith("topic many  angry 0.2 "));
  }

  @Test
  void channelsOfATopicAreComparedWithEachOther(SparkSession spark) {
    add(
        60,
        9,
        ContactFacts.WITHIN_TARGET,
        Map.of(ContactFacts.TOPIC_ID, "t", ContactFacts.CHANNEL, "chat"));
    add(60, 5, ContactFacts.WITHIN_TARGET, Map.of(ContactFacts.TOPIC_ID, "t"));

    assertThat(contrasts(spark, Contrasts.CHANNEL_FOR_TOPIC, 1))
        .containsExactly(
            "topic t chat within_target 0.833 0.5 0.4 60 60 higher",
            "topic t email within_target 0.5 0.833 -0.4 60 60 lower");
  }

  @Test
  void fasterAnswersWithMoreReturnsAreAConflictOfGoals(SparkSession spark) {
    for (int quarter = 0; quarter < 2; quarter++) {
      boolean isLast = quarter == 0;
      for (int i = 0; i < 200; i++) {
        Map<String, Object> given = new HashMap<>();
        given.put(ContactFacts.WEEKS_AGO, isLast ? 3 : 20);
        given.put(ContactFacts.TOPIC_ID, "t");
        given.put(ContactFacts.RETURNS_7D, i % 10 < (isLast ? 4 : 2));
        add(
            1,
            isLast ? i % 10 < 9 ? 10 : 0 : i % 10 < 5 ? 10 : 0,
            ContactFacts.WITHIN_TARGET,
            given);
      }
    }
    // Before both quarters, so that it counts in neither.
    add(100, 0, ContactFacts.RETURNS_7D, Map.of(ContactFacts.WEEKS_AGO, 27));

    assertThat(contrasts(spark, Contrasts.LAST_QUARTER, 1))
        .contains(
            "all   returns_7d 0.4 0.2 0.2 200 200 goal_conflict",
            "all   within_target 0.9 0.5 0.4 200 200 higher",
            "topic t  returns_7d 0.4 0.2 0.2 200 200 goal_conflict");
  }

  @Test
  void segmentsAreComparedByWhatTheyAskAbout(SparkSession spark) {
    String[] first = {"first_contact"};
    String[] returning = {"returning"};
    add(
        60,
        0,
        ContactFacts.ANGRY,
        Map.of(ContactFacts.TOPIC_ID, "t", ContactFacts.SEGMENTS, first));
    add(
        40,
        0,
        ContactFacts.ANGRY,
        Map.of(ContactFacts.TOPIC_ID, "u", ContactFacts.SEGMENTS, first));
    add(
        20,
        0,
        ContactFacts.ANGRY,
        Map.of(ContactFacts.TOPIC_ID, "t", ContactFacts.SEGMENTS, returning));
    add(
        80,
        0,
        ContactFacts.ANGRY,
        Map.of(ContactFacts.TOPIC_ID, "u", ContactFacts.SEGMENTS, returning));

    assertThat(contrasts(spark, Contrasts.SEGMENT_TOPICS, 1))
        .contains(
            "topic t first_contact about_topic 0.6 0.2 0.4 100 100 higher",
            "topic u first_contact about_topic 0.4 0.8 -0.4 100 100 lower");
  }

  @Test
  void teamsAreComparedWithinChannels(SparkSession spark) {
    add(100, 5, ContactFacts.LONG_THREAD, Map.of(ContactFacts.TEAM, "second line"));
    add(100, 2, ContactFacts.LONG_THREAD, Map.of(ContactFacts.TEAM, "first line"));

    assertThat(contrasts(spark, Contrasts.TEAM, 1))
        .contains("all  second line long_thread 0.5 0.2 0.3 100 100 higher");
  }

  @Test
  void withoutContactsThereIsNothing(SparkSession spark) {
    assertThat(contrasts(spark, Contrasts.STRAIN, 1)).isEmpty();
  }
}
