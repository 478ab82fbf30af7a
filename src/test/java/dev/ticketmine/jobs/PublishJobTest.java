package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.report.PublishOptions;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentEffects;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Drafts;
import dev.ticketmine.tables.GroupSizes;
import dev.ticketmine.tables.Quarantine;
import dev.ticketmine.tables.Recommendations;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.ServiceMetrics;
import dev.ticketmine.tables.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class PublishJobTest {
  private static final Night NIGHT =
      new Night(LocalDate.of(2026, 3, 2), 0, ZoneId.of("Europe/Berlin"));

  @TempDir private Path folder;

  /** A row of the table with the given columns, name and value in turn; the others are null. */
  private static Row row(TableSchema table, Object... cells) {
    Object[] values = new Object[table.columns().length()];
    for (int index = 0; index < cells.length; index += 2) {
      values[table.columns().fieldIndex((String) cells[index])] = cells[index + 1];
    }
    return RowFactory.create(values);
  }

  private static void write(SparkSession spark, Lake lake, TableSchema table, Row... rows) {
    lake.write(
        table, spark.createDataFrame(Arrays.asList(rows), table.columns()).repartition(2), NIGHT);
  }

  private static Row conversation(String id, String language, String createdAt) {
    return row(
        Conversations.SCHEMA,
        "conversation_id",
        id,
        "language",
        language,
        "channel",
        "email",
        "customer_key",
        "k" + id,
        "created_at",
        Timestamp.from(Instant.parse(createdAt)));
  }

  private static Row topic(String id, String label, long conversations, String state) {
    return row(
        Topics.SCHEMA,
        "topic_id",
        id,
        "label_de",
        label,
        "label_en",
        label,
        "canonical_question",
        "Wo bleibt es?",
        "examples",
        new String[] {"Wo bleibt es denn?"},
        "area",
        "shipping",
        "question_count",
        conversations,
        "conversation_count",
        conversations,
        "customer_count",
        conversations,
        "state",
        state);
  }

  private static Row group(String topic, String kind, String value, long size) {
    return RowFactory.create(topic, kind, value, size, size, size);
  }

  private static void fill(SparkSession spark, Lake lake) {
    write(
        spark,
        lake,
        Conversations.SCHEMA,
        conversation("1", "de", "2026-02-09T09:00:00Z"),
        conversation("2", "de", "2026-02-22T23:30:00Z"),
        conversation("3", "en", "2026-03-01T12:00:00Z"));
    write(
        spark,
        lake,
        Topics.SCHEMA,
        topic("small", "Kleines Thema", 3, "active"),
        topic("big", "Großes Thema", 9, null),
        topic("gone", "Altes Thema", 99, "retired"));
    write(
        spark,
        lake,
        GroupSizes.SCHEMA,
        group("", GroupKind.ALL, "", 3),
        group("", GroupKind.WEEK, "2026-02-09", 1),
        group("", GroupKind.WEEK, "2026-02-23", 2),
        group("", GroupKind.LANGUAGE, "de", 2),
        group("", GroupKind.LANGUAGE, "en", 1),
        group("small", GroupKind.ALL, "", 3),
        group("big", GroupKind.ALL, "", 9),
        group("big", GroupKind.LANGUAGE, "de", 6),
        group("big", GroupKind.WEEK, "2026-02-23", 9),
        group("big", GroupKind.STATE, "angry", 4),
        group("big", GroupKind.CAUSE, "c", 5));
    write(
        spark,
        lake,
        RootCauses.SCHEMA,
        row(
            RootCauses.SCHEMA,
            "cause_id",
            "c",
            "topic_id",
            "big",
            "kind",
            "attribute",
            "attribute",
            "carrier",
            "attribute_value",
            "Paketfuchs",
            "support",
            5L,
            "share",
            0.55,
            "known_count",
            9L,
            "other_known_count",
            0L,
            "strength",
            "strong"));
    write(
        spark,
        lake,
        Articles.SCHEMA,
        row(Articles.SCHEMA, "article_id", "a", "language", "en", "title", "Track it"));
    write(
        spark,
        lake,
        ContentGaps.SCHEMA,
        row(
            ContentGaps.SCHEMA,
            "topic_id",
            "big",
            "language",
            "de",
            "status",
            "language_missing",
            "best_article_id",
            "a",
            "conversation_count",
            6L));
    write(
        spark,
        lake,
        Alerts.SCHEMA,
        row(
            Alerts.SCHEMA,
            "alert_id",
            "x",
            "topic_id",
            "big",
            "week_start_date",
            Date.valueOf("2026-02-23"),
            "kind",
            "spike",
            "observed",
            9.0,
            "expected_low",
            1.0,
            "expected_high",
            4.0));
    write(
        spark,
        lake,
        Recommendations.SCHEMA,
        row(
            Recommendations.SCHEMA,
            "recommendation_id",
            "low",
            "kind",
            "watch_topic",
            "topic_id",
            "small",
            "title_de",
            "Zweite",
            "priority",
            1.0),
        row(
            Recommendations.SCHEMA,
            "recommendation_id",
            "high",
            "kind",
            "write_article",
            "topic_id",
            "big",
            "title_de",
            "Erste",
            "priority",
            2.0,
            "impact_low",
            1.0,
            "impact_high",
            2.5,
            "evidence_question_ids",
            new String[] {"q1", "q2"}));
    write(
        spark,
        lake,
        ContentEffects.SCHEMA,
        row(
            ContentEffects.SCHEMA,
            "recommendation_id",
            "followed",
            "topic_id",
            "big",
            "language",
            "de",
            "article_id",
            "a",
            "published_date",
            Date.valueOf("2026-01-12"),
            "verdict",
            "worked",
            "change",
            -0.312,
            "change_low",
            -0.431,
            "change_high",
            -0.17,
            "weeks_before",
            26,
            "weeks_after",
            6,
            "contacts_before",
            60L,
            "contacts_after",
            5L,
            "customers_before",
            55L,
            "customers_after",
            5L,
            "base",
            "orders",
            "base_before",
            20_000L,
            "base_after",
            4_000L));
    write(
        spark,
        lake,
        Drafts.SCHEMA,
        row(
            Drafts.SCHEMA,
            "draft_id",
            "big.de",
            "recommendation_id",
            "high",
            "topic_id",
            "big",
            "language",
            "de",
            "title",
            "Wo bleibt es?",
            "answer_sentences",
            new String[] {"Es kommt bald."},
            "reply_count",
            4L));
    write(
        spark,
        lake,
        ServiceMetrics.SCHEMA,
        row(
            ServiceMetrics.SCHEMA,
            "metric",
            "first_response_minutes_median",
            "scope",
            "all",
            "scope_value",
            "",
            "period",
            "all",
            "value",
            12.0,
            "count",
            3L));
    write(
        spark,
        lake,
        Quarantine.SCHEMA,
        row(
            Quarantine.SCHEMA,
            "record_id",
            "r1",
            "source_file",
            "f",
            "line",
            7L,
            "reason",
            "why",
            "run_id",
            NIGHT.runId()),
        row(
            Quarantine.SCHEMA,
            "record_id",
            "r2",
            "source_file",
            "f",
            "line",
            4L,
            "reason",
            "why",
            "run_id",
            NIGHT.runId()),
        row(
            Quarantine.SCHEMA,
            "record_id",
            "r3",
            "source_file",
            "f",
            "reason",
            "older",
            "run_id",
            "2026-03-01-r0"));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path night = folder.resolve("current").toRealPath();
    try (Stream<Path> paths = Files.walk(night)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(night.relativize(path).toString(), Files.readString(path));
      }
    }
    assertThat(files.remove("manifest.json")).contains("\"topics\" : 0");
    return files;
  }

  @Test
  void publishesWhatTheTablesSayAndTheSameAgain(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      fill(spark, lake);
      PublishJob job = new PublishJob(lake, NIGHT, new PublishOptions("de", new Floor(1, 1), 4));
      JobResult result = job.run();
      assertThat(result.rows()).containsEntry("report pages", 10L).containsEntry("drafts", 1L);
      Map<String, String> first = files();
      assertThat(first.keySet())
          .containsExactly(
              "drafts/big.de.md",
              "drafts/hand-over/freshdesk.jsonl",
              "drafts/hand-over/intercom.jsonl",
              "drafts/hand-over/zendesk.jsonl",
              "report/drafts.html",
              "report/en/drafts.html",
              "report/en/index.html",
              "report/en/summary.html",
              "report/en/topics/big.html",
              "report/en/topics/small.html",
              "report/index.html",
              "report/summary.html",
              "report/topics/big.html",
              "report/topics/small.html",
              "tags/tag-changes.yaml");
      assertThat(folder.resolve("current")).isSymbolicLink();
      assertThat(folder.resolve("current/report/index.html")).exists();
      job.run();
      assertThat(files()).isEqualTo(first);
    }
    Document page = Jsoup.parse(folder.resolve("current/report/index.html"));
    // 23:30 UTC on a Sunday is Monday in the night's zone.
    assertThat(page.select("header .figures dd").eachText())
        .containsExactly("3", "3", "2", "67 %", "33 %");
    assertThat(page.select("figure svg.wide rect title").eachText())
        .contains("2 Wochen ab 16. Februar 2026: 2 Gespräche");
    assertThat(page.select(".actions h3").eachText()).containsExactly("Erste", "Zweite");
    assertThat(page.select(".topics tbody th[scope=row] a").eachText())
        .containsExactly("Großes Thema", "Kleines Thema");
    assertThat(page.selectFirst("section:has(#effects) tbody").text().replace('\u00A0', ' '))
        .isEqualTo(
            "Großes Thema 12.01.2026, Deutsch: „Track it“ Hat wohl gewirkt: weniger Kontakte"
                + " 15 % bis 45 % weniger Kontakte 3, dann 1,3 je 1.000 Bestellungen"
                + " 26 Wochen vorher, 6 Wochen nachher");
    assertThat(page.selectFirst("section:has(#causes)").text())
        .contains("Versanddienst: Paketfuchs");
    assertThat(page.selectFirst("section:has(#gaps)").text()).contains("Track it");
    assertThat(page.selectFirst("section:has(#quality) tbody").text()).isEqualTo("f 4 2 why");
    assertThat(page.selectFirst("section:has(#service)").text()).contains("12 Min.");
    assertThat(page.selectFirst("section:has(#changes) tbody").text()).contains("9", "1 – 4");
  }

  @Test
  void tellsNothingOfTooFewCustomers(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      fill(spark, lake);
      assertThat(new PublishJob(lake, NIGHT, PublishOptions.DEFAULT).run().rows())
          .containsEntry("report pages", 6L)
          .containsEntry("drafts", 0L);
    }
    String report = Files.readString(folder.resolve("current/report/index.html"));
    assertThat(report).doesNotContain("Großes Thema", "Paketfuchs", ">Erste<", "Wo bleibt es");
    assertThat(report).contains("2 Themen mit weniger als 10");
  }

  @Test
  void tellsNoRangeOfTooFewContacts(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      fill(spark, lake);
      new PublishJob(lake, NIGHT, new PublishOptions("de", new Floor(6, 6), 4)).run();
    }
    // The five contacts after are below the floor.
    Document page = Jsoup.parse(folder.resolve("current/report/index.html"));
    assertThat(page.selectFirst("section:has(#effects) tbody").text())
        .contains("weniger Kontakte", "Spanne nicht gezeigt", "zu wenige")
        .doesNotContain("%", "1.000");
  }

  @Test
  void publishesAnEmptyLake(SparkSession spark) {
    try (Lake lake = Lake.open(spark, folder)) {
      assertThat(new PublishJob(lake, NIGHT, PublishOptions.DEFAULT).run().rows())
          .containsEntry("report pages", 6L)
          .containsEntry("drafts", 0L);
    }
    assertThat(folder.resolve("current/report/index.html")).exists();
    assertThat(List.of(folder.resolve("nights").toFile().list())).containsExactly("2026-03-02-r0");
  }
}
