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
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long the causes of 100,000 conversations take: two years, 60 topics, 6 attributes with 3 to
 * 300 values, 60 alerts, and one incident. The figures stand in docs/methods/causes.md. Profile
 * {@code soak}.
 */
@ExtendWith(SparkExtension.class)
class CausesSpeedSoak {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int CONVERSATIONS = 100_000;
  private static final LocalDate LAST = LocalDate.of(2026, 1, 1);
  private static final String IN_TIME = "day between 400 and 405";

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
            .withColumn("state", expr("case when pmod(id, 5) = 0 then 'angry' else 'neutral' end"))
            .persist();
    Dataset<Row> conversations = filled(archive, Conversations.SCHEMA.columns());
    Dataset<Row> topics = filled(archive, ConversationTopics.SCHEMA.columns());
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
        new AttributeCauses(
                conversations,
                Questions.SCHEMA.empty(spark),
                TopicAssignments.SCHEMA.empty(spark),
                CauseOptions.defaults())
            .apply(topics));
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
