package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Events;
import dev.ticketmine.tables.Incidents;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long the causes of 100,000 conversations take: two years, 60 topics, 6 attributes with 3 to
 * 300 values, a message each, 60 alerts, one stated cause and one incident. The figures stand in
 * docs/methods/causes.md. Profile {@code soak}.
 */
@ExtendWith(SparkExtension.class)
class CausesSpeedSoak {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int CONVERSATIONS = 100_000;
  private static final LocalDate LAST = LocalDate.of(2026, 1, 1);
  private static final String IN_TIME = "day between 400 and 405";

  private static final List<String> GREETINGS =
      List.of("Guten Tag,", "Hallo zusammen,", "Moin,", "Sehr geehrte Damen und Herren,");

  private static final List<String> QUESTIONS =
      List.of(
          "meine Sendung mit carrier 1 ist seit Tagen unterwegs.",
          "wo finde ich die Rechnung zu product 17?",
          "die App in version 3 startet nicht mehr.",
          "ich möchte product 4 zurückgeben und mein Geld wiederhaben.",
          "in region 2 ist heute niemand gekommen.",
          "mein Zugang ist gesperrt, obwohl das Passwort stimmt.",
          "bitte ändern Sie die Anschrift für die nächste Lieferung.",
          "der Gutschein wird an der Kasse nicht angenommen.");

  private static final List<String> REASONS =
      List.of(
          "Das ist dringend, weil wir am Wochenende verreisen.",
          "Ich frage, weil die Nachbarin nichts angenommen hat.",
          "Wegen der Feiertage hat sich wohl alles verschoben.",
          "Nach dem letzten Update geht gar nichts mehr.",
          "Das liegt vermutlich an der falschen Hausnummer.",
          "Wir hatten das schon einmal, da war es ein Fehler im Lager.",
          "Aufgrund des Umzugs stimmt die alte Anschrift nicht.",
          "Mehr weiß ich leider auch nicht.",
          "Seit der Umstellung bekomme ich keine Mails.",
          "Deshalb schreibe ich Ihnen heute zum zweiten Mal.");

  private static final List<String> OWN_REASONS =
      List.of(
          "Das passiert, weil der Akku im Keller zu kalt wird.",
          "Weil es im Keller kalt ist, hält der Akku nicht.",
          "Ich denke, wegen der Kälte im Keller lädt der Akku nicht.",
          "Der Akku lädt nicht, da es im Keller zu kalt ist.");

  private static final List<String> CLOSINGS =
      List.of("Danke!", "Viele Grüße", "Bitte um rasche Antwort.", "Was soll ich tun?");

  private static Dataset<Row> archive(SparkSession spark) {
    return spark
        .range(CONVERSATIONS)
        .withColumn("day", expr("cast(%s * 730 as int)".formatted(chance(1))))
        .withColumn("is_incident", expr(IN_TIME + " and %s < 0.15".formatted(chance(2))))
        .withColumn("topic", expr("if(is_incident, 7, %s)".formatted(uneven(60, 3))))
        .withColumn(
            "attributes",
            expr(
                "map('carrier', if(is_incident, 'carrier 0', %s), %s)"
                    .formatted(
                        value("carrier", 4, 4),
                        String.join(
                            ",",
                            "'segment'",
                            value("segment", 3, 5),
                            "'region'",
                            value("region", 17, 6),
                            "'device'",
                            value("device", 4, 7),
                            "'version'",
                            value("version", 25, 8),
                            "'product'",
                            value("product", 300, 9)))));
  }

  /** A hash of the row's number, 0..1, is as good as chance here and the same in every run. */
  private static String chance(int seed) {
    return "(pmod(xxhash64(id, %d), 1000003) / 1000003.0)".formatted(seed);
  }

  /** Low numbers are more frequent than high ones. */
  private static String uneven(int bound, int seed) {
    return "cast(%d * %s * %s as int)".formatted(bound, chance(seed), chance(seed + 20));
  }

  /** A question and why it is asked, in two or three sentences; topic 9 has a reason of its own. */
  private static String text() {
    return "concat(%s, ' ', %s, ' ', case when topic = 9 and %s < 0.3 then %s else %s end, ' ', %s)"
        .formatted(
            oneOf(GREETINGS, 11),
            oneOf(QUESTIONS, 12),
            chance(13),
            oneOf(OWN_REASONS, 14),
            oneOf(REASONS, 15),
            oneOf(CLOSINGS, 16));
  }

  private static String oneOf(List<String> texts, int seed) {
    String all = texts.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    return "element_at(array(%s), 1 + %s)".formatted(all, uneven(texts.size(), seed));
  }

  private static String value(String attribute, int number, int seed) {
    return "concat('%s ', %s)".formatted(attribute, uneven(number, seed));
  }

  /** Selects the columns of a table; those that are missing are null. */
  private static Dataset<Row> filled(Dataset<Row> rows, StructType columns) {
    List<String> present = Arrays.asList(rows.columns());
    return rows.select(
        Arrays.stream(columns.fields())
            .map(
                field ->
                    (present.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
            .toArray(Column[]::new));
  }

  private static void timed(String name, Dataset<Row> rows) {
    long start = System.nanoTime();
    rows.write().format("noop").mode("overwrite").save();
    report(name, start);
  }

  private static void report(String name, long start) {
    System.out.printf(
        "%s: %.1f s for %,d conversations%n",
        name, (System.nanoTime() - start) / 1e9, CONVERSATIONS);
  }

  @Test
  void causesOfManyConversations(SparkSession spark) {
    Dataset<Row> archive =
        archive(spark)
            .withColumn("conversation_id", expr("concat('c', id)"))
            .withColumn("customer_key", expr("concat('k', pmod(xxhash64(id, 99), 60000))"))
            .withColumn("created_at", expr("timestamp_seconds(1704067200 + day * 86400 + 43200)"))
            .withColumn("topic_id", expr("concat('t', topic)"))
            .withColumn("is_primary", lit(true))
            .withColumn("question_id", col("conversation_id"))
            .withColumn("message_id", col("conversation_id"))
            .withColumn("author_role", lit("customer"))
            .withColumn("language", lit("de"))
            .withColumn("text", expr(text()))
            .withColumn("question", col("text"))
            .withColumn("distance", expr(chance(17)))
            .withColumn("is_unclear", lit(false))
            .withColumn("state", expr("case when pmod(id, 5) = 0 then 'angry' else 'neutral' end"))
            .persist();
    Dataset<Row> conversations = filled(archive, Conversations.SCHEMA.columns());
    Dataset<Row> topics = filled(archive, ConversationTopics.SCHEMA.columns());
    Dataset<Row> questions = filled(archive, Questions.SCHEMA.columns());
    Dataset<Row> assignments = filled(archive, TopicAssignments.SCHEMA.columns());
    Dataset<Row> alerts =
        filled(
            spark
                .range(60)
                .selectExpr(
                    "concat('a', id) as alert_id",
                    "concat('t', id) as topic_id",
                    "date_add(date'2024-07-01', cast(id as int) * 7) as week_start_date",
                    "case when id % 3 = 0 then 'drift' when id % 3 = 1 then 'spike'"
                        + " else 'mood_worse' end as kind"),
            Alerts.SCHEMA.columns());
    assertThat(archive.count()).isEqualTo(CONVERSATIONS);
    timed(
        "attribute causes",
        new AttributeCauses(conversations, questions, assignments, CauseOptions.defaults())
            .apply(topics));
    long start = System.nanoTime();
    StatedCauses stated =
        new StatedCauses(
            filled(archive, Messages.SCHEMA.columns()),
            conversations,
            topics,
            Topics.SCHEMA.empty(spark),
            questions,
            assignments,
            CauseOptions.stated());
    Dataset<Row> said = stated.causes().persist();
    List<Row> causes = said.collectAsList();
    stated.mentions(said).write().format("noop").mode("overwrite").save();
    stated.release();
    report("stated causes", start);
    assertThat(causes).extracting(row -> row.<String>getAs(RootCauses.TOPIC_ID)).containsOnly("t9");
    timed(
        "change drivers",
        new FindChangeDrivers(
                topics,
                conversations,
                filled(archive, ConversationMood.SCHEMA.columns()),
                Events.SCHEMA.empty(spark),
                BERLIN)
            .apply(alerts));
    Dataset<Row> incidents =
        new DetectIncidents(conversations, LAST, BERLIN).apply(topics).persist();
    timed("incidents", incidents);
    assertThat(incidents.collectAsList())
        .extracting(row -> row.<String>getAs(Incidents.ATTRIBUTE_VALUE))
        .contains("carrier 0")
        // Chance alone may make some in 730 days.
        .hasSizeLessThanOrEqualTo(4);
  }
}
