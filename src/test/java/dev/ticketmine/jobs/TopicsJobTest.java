package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.TopicMoves;
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
    run(lake, questions, night, Curation.none(), OPTIONS);
  }

  private static void run(
      Lake lake, Dataset<Row> questions, Night night, Curation curation, TopicOptions options) {
    lake.write(Questions.SCHEMA, questions, night);
    new VectorsJob(lake, night, 100_000).run();
    new TopicsJob(lake, night, curation, options).run();
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
  void aNightThatIsRunAgainStartsFromTheNightBeforeEvenWhenAllIsDiscoveredAnew(SparkSession spark) {
    TopicOptions everyNight = new TopicOptions(20_000, 8, 0.002, 28, 1);
    List<Row> rows = firstNight();
    try (Lake lake = Lake.open(spark, folder)) {
      run(lake, questions(spark, rows), FIRST);
      add(rows, "invoice", INVOICE, 3);
      run(lake, questions(spark, rows), SECOND, Curation.none(), everyNight);
      Map<String, Fingerprint> once = topicHashes(lake);
      assertThat(events(lake, SECOND)).anyMatch(event -> event.endsWith("born 0"));
      run(lake, questions(spark, rows), SECOND, Curation.none(), everyNight);
      assertThat(topicHashes(lake)).isEqualTo(once);
    }
  }

  @Test
  void peopleHaveTheLastWordAndCanTakeItBack(SparkSession spark) {
    List<Row> rows = firstNight();
    try (Lake lake = Lake.open(spark, folder)) {
      run(lake, questions(spark, rows), FIRST);
      Map<String, String> first = assigned(lake);
      String parcel = first.get("q-parcel-de-1-0");
      String password = first.get("q-password-de-1-1");
      add(rows, "invoice", INVOICE, 3);
      Curation curation =
          new Curation(
              "topics.csv",
              List.of(
                  new Curation.Line(2, Curation.Action.rename, parcel, "", "", "All we know"),
                  new Curation.Line(3, Curation.Action.merge, password, parcel, "", ""),
                  new Curation.Line(4, Curation.Action.ignore, parcel, "", "", "")),
              List.of(
                  new Curation.Guided(
                      "Rechnung", "", List.of("Wo ist meine Rechnung?", "Send me the invoice"))));
      run(lake, questions(spark, rows), SECOND, curation, OPTIONS);
      Map<String, String> second = assigned(lake);
      assertThat(second).containsEntry("q-password-de-1-1", parcel);
      long passwords = first.values().stream().filter(password::equals).count();
      String invoice = second.get("q-invoice-de-3-1");
      assertThat(events(lake, SECOND))
          .contains(
              password + " merged " + passwords, parcel + " relabelled 0", invoice + " born 0");
      Row topic = lake.read(Topics.SCHEMA).filter("topic_id = '%s'".formatted(parcel)).head();
      assertThat(topic.<String>getAs(Topics.LABEL_EN)).isEqualTo("All we know");
      assertThat(topic.<Boolean>getAs(Topics.IS_IGNORED)).isTrue();
      assertThat(ShownTopics.of(lake, Topics.SCHEMA).collectAsList())
          .extracting(row -> row.<String>getAs(Topics.LABEL_DE))
          .contains("Rechnung")
          .doesNotContain(topic.<String>getAs(Topics.LABEL_DE));
      assertThat(lake.read(TopicMoves.SCHEMA).select("reason").distinct().collectAsList())
          .containsExactly(RowFactory.create("curated"));

      Night third = new Night(SECOND.date().plusDays(1), 0, ZoneOffset.UTC);
      run(lake, questions(spark, rows), third, curation, OPTIONS);
      assertThat(assigned(lake)).isEqualTo(second);
      assertThat(events(lake, third)).allMatch(event -> event.endsWith("continued 0"));

      Night fourth = new Night(third.date().plusDays(1), 0, ZoneOffset.UTC);
      run(lake, questions(spark, rows), fourth);
      assertThat(assigned(lake)).containsAllEntriesOf(first);
      assertThat(events(lake, fourth))
          .contains(password + " split " + passwords)
          .anyMatch(event -> event.startsWith(invoice + " retired"));
    }
  }

  @Test
  void refusesACurationLineAboutATopicThatIsNotThere(SparkSession spark) {
    Curation curation =
        new Curation(
            "topics.csv",
            List.of(new Curation.Line(7, Curation.Action.pin, "typo", "", "", "")),
            List.of());
    try (Lake lake = Lake.open(spark, folder)) {
      assertThatThrownBy(() -> run(lake, questions(spark, firstNight()), FIRST, curation, OPTIONS))
          .isInstanceOf(UserException.class)
          .hasMessage(
              "topics.csv line 7: topic_id is no topic of this lake. Copy the id from table"
                  + " topics, or take the line out.");
    }
  }

  private static List<String> events(Lake lake, Night night) {
    return lake
        .read(TopicEvents.SCHEMA)
        .filter("event_date = '%s'".formatted(night.date()))
        .selectExpr("concat_ws(' ', topic_id, event, moved_count)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
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
