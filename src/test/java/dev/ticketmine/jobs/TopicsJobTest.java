package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.Topics;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TopicsJobTest {
  private static final Night FIRST = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);
  private static final Night SECOND = new Night(LocalDate.of(2026, 3, 3), 0, ZoneOffset.UTC);
  private static final TopicOptions OPTIONS = TopicOptions.defaults();

  private static final Map<String, List<String>> PARCEL =
      Map.of(
          "de",
          List.of(
              "Wo bleibt mein Paket?",
              "Mein Paket ist noch nicht angekommen.",
              "Wann kommt das Paket endlich an?",
              "Das Paket ist verspätet, wo ist es?",
              "Wo ist mein Paket gerade?"),
          "en",
          List.of(
              "Where is my parcel?",
              "My parcel has not arrived yet.",
              "When will the parcel arrive?",
              "The parcel is late, where is it?",
              "Where is my parcel right now?"));
  private static final Map<String, List<String>> PASSWORD =
      Map.of(
          "de",
          List.of(
              "Wie kann ich mein Passwort zurücksetzen?",
              "Ich habe mein Passwort vergessen.",
              "Ich möchte das Passwort zurücksetzen.",
              "Das Passwort zurücksetzen klappt nicht.",
              "Kann ich ein neues Passwort bekommen?"),
          "en",
          List.of(
              "How can I reset my password?",
              "I forgot my password.",
              "I want to reset the password.",
              "The password reset does not work.",
              "Can I get a new password?"));
  private static final Map<String, List<String>> INVOICE =
      Map.of(
          "de",
          List.of(
              "Ich brauche eine Kopie der Rechnung.",
              "Bitte senden Sie mir die Rechnung.",
              "Die Rechnung fehlt noch.",
              "Wo finde ich meine Rechnung?",
              "Können Sie die Rechnung noch einmal schicken?"),
          "en",
          List.of(
              "I need a copy of the invoice.",
              "Please send me the invoice.",
              "The invoice is missing.",
              "Where do I find my invoice?",
              "Can you send the invoice again?"));

  @TempDir private Path folder;

  private static void add(List<Row> rows, String name, Map<String, List<String>> texts, int day) {
    texts.forEach(
        (language, questions) -> {
          for (int i = 0; i < questions.size(); i++) {
            String id = "%s-%s-%d-%d".formatted(name, language, day, i);
            String text = questions.get(i);
            rows.add(
                RowFactory.create(
                    "q-" + id,
                    "c-" + id,
                    "m-" + id,
                    "k-" + id,
                    Timestamp.valueOf("2026-03-%02d 09:00:00".formatted(day)),
                    0,
                    text.length(),
                    text,
                    null,
                    null,
                    "question",
                    language,
                    text,
                    Integer.toHexString((language + text).hashCode())));
          }
        });
  }

  private static List<Row> firstNight() {
    List<Row> rows = new ArrayList<>();
    add(rows, "parcel", PARCEL, 1);
    add(rows, "password", PASSWORD, 1);
    add(rows, "parcel", PARCEL, 2);
    return rows;
  }

  private static Dataset<Row> questions(SparkSession spark, List<Row> rows) {
    return spark.createDataFrame(rows, Questions.SCHEMA.columns());
  }

  private static void run(Lake lake, Dataset<Row> questions, Night night) {
    lake.write(Questions.SCHEMA, questions, night);
    new VectorsJob(lake, night, 100_000).run();
    new TopicsJob(lake, night, OPTIONS).run();
  }

  private static Map<String, Fingerprint> topicHashes(Lake lake) {
    Map<String, Fingerprint> hashes = new TreeMap<>(lake.fingerprints());
    hashes.remove(Questions.SCHEMA.name());
    return hashes;
  }

  @Test
  void rowsDependNeitherOnPartitionsNorOnOrderNorOnAnEarlierAttempt(SparkSession spark) {
    List<Row> rows = firstNight();
    try (Lake lake = Lake.open(spark, folder)) {
      run(lake, questions(spark, rows).coalesce(1), FIRST);
      Map<String, Fingerprint> once = topicHashes(lake);
      Collections.shuffle(rows, new Random(5));
      run(lake, questions(spark, rows).repartition(4), FIRST);
      assertThat(topicHashes(lake)).isEqualTo(once);
      List<Row> topics = lake.read(Topics.SCHEMA).collectAsList();
      assertThat(topics)
          .extracting(row -> row.<String>getAs(Topics.LABEL_DE))
          .anyMatch(label -> label.contains("Passwort"))
          .anyMatch(label -> label.contains("Paket"));
      assertThat(topics)
          .extracting(row -> row.<Double>getAs(Topics.GERMAN_SHARE))
          .as("German and English meet in one topic")
          .anyMatch(share -> share > 0 && share < 1);
    }
  }

  @Test
  void idsAndNamesSurviveANightThatBringsANewTopic(SparkSession spark) {
    try (Lake lake = Lake.open(spark, folder)) {
      run(lake, questions(spark, firstNight()), FIRST);
      List<Row> before = names(lake);
      Map<String, String> assigned = assigned(lake);
      List<Row> rows = firstNight();
      add(rows, "invoice", INVOICE, 3);
      run(lake, questions(spark, rows), SECOND);
      assertThat(names(lake)).containsAll(before).hasSizeGreaterThan(before.size());
      assertThat(assigned(lake)).containsAllEntriesOf(assigned);
      Row born =
          lake.read(TopicEvents.SCHEMA)
              .filter("event = 'born' and event_date = '2026-03-03'")
              .head();
      assertThat(
              lake.read(TopicAssignments.SCHEMA)
                  .filter("question_id = 'q-invoice-en-3-1'")
                  .head()
                  .<String>getAs(TopicAssignments.TOPIC_ID))
          .isEqualTo(born.getAs(TopicEvents.TOPIC_ID));
    }
  }

  @Test
  void anArchiveWithoutQuestionsHasNoTopics(SparkSession spark) {
    try (Lake lake = Lake.open(spark, folder)) {
      run(lake, questions(spark, List.of()), FIRST);
      assertThat(lake.read(Topics.SCHEMA).count()).isZero();
      assertThat(lake.read(TopicAssignments.SCHEMA).count()).isZero();
    }
  }

  private static List<Row> names(Lake lake) {
    return lake.read(Topics.SCHEMA)
        .select(Topics.TOPIC_ID, Topics.LABEL_DE, Topics.LABEL_EN)
        .collectAsList();
  }

  private static Map<String, String> assigned(Lake lake) {
    Map<String, String> assigned = new java.util.TreeMap<>();
    lake.read(TopicAssignments.SCHEMA)
        .filter("not is_unclear")
        .collectAsList()
        .forEach(row -> assigned.put(row.getString(0), row.getString(2)));
    return assigned;
  }
}
