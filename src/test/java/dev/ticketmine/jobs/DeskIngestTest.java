package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.archive.ArchiveDataset;
import dev.ticketmine.archive.InputFile;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.RawSink;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.docs.GoldenFile;
import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ParsedRecords;
import dev.ticketmine.tables.Quarantine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

/** What the exports of each help desk become in the tables. */
@ExtendWith(SparkExtension.class)
class DeskIngestTest {
  private static final Path FIXTURES =
      Path.of("src", "test", "resources", "dev", "ticketmine", "archive", "format", "desk");
  private static final List<TableSchema> CONTENT =
      List.of(Conversations.SCHEMA, Messages.SCHEMA, ConversationParts.SCHEMA);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zendesk", "intercom", "freshdesk", "helpscout", "gorgias"})
  void exportsBecomeTables(String format, SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      Map<String, Long> counts = ingest(lake, files(format), 0);

      GoldenFile.check(
          FIXTURES.resolve(format).resolve("expected").resolve("tables.txt"),
          "counts %s%n%n".formatted(counts)
              + dump(lake, Conversations.SCHEMA)
              + dump(lake, Messages.SCHEMA)
              + dump(lake, Quarantine.SCHEMA));
    }
  }

  @Test
  void filesOfSeveralNightsOutOfOrderAndAgainGiveTheSame(SparkSession spark) {
    List<InputFile> all = files("zendesk");
    List<InputFile> some =
        IntStream.range(0, all.size()).filter(i -> i % 2 == 0).mapToObj(all::get).toList();
    List<InputFile> others = all.stream().filter(file -> !some.contains(file)).toList();
    Map<String, Fingerprint> expected = content(spark, "one", List.of(all));

    assertThat(content(spark, "backward", List.of(others, some, all))).isEqualTo(expected);
  }

  @Test
  void deletedTicketsAreTakenAway(SparkSession spark) throws IOException {
    Path file = folder.resolve("tickets.jsonl");
    String ticket =
        """
        {"id":1,"requester_id":2,"submitter_id":2,"created_at":"2026-03-02T08:00:00Z","updated_at":"2026-03-0%d","status":"%s","description":"Wo?"}
        """;
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      Files.writeString(file, ticket.formatted(2, "open").replace("02\"", "02T09:00:00Z\""));
      ingest(lake, InputFiles.list(List.of(file.toString())), 0);
      assertThat(lake.read(Messages.SCHEMA).count()).isEqualTo(1);

      Files.writeString(file, ticket.formatted(3, "deleted").replace("03\"", "03T09:00:00Z\""));
      ingest(lake, InputFiles.list(List.of(file.toString())), 1);

      assertThat(lake.read(Conversations.SCHEMA).isEmpty()).isTrue();
      assertThat(lake.read(Messages.SCHEMA).isEmpty()).isTrue();
    }
  }

  @Test
  void aRatingThatMovesToAnotherTicketLeavesTheFirstWithoutOne(SparkSession spark)
      throws IOException {
    Path tickets = folder.resolve("tickets.jsonl");
    Path ratings = folder.resolve("ratings.jsonl");
    String ticket =
        """
        {"id":%d,"requester_id":2,"submitter_id":2,"created_at":"2026-03-02T08:00:00Z","description":"Wo?"}
        """;
    String rating =
        """
        {"id":9,"ticket_id":%d,"requester_id":2,"score":"good","created_at":"2026-03-02T%02d:00:00Z"}
        """;
    Files.writeString(tickets, ticket.formatted(1) + ticket.formatted(2));
    Files.writeString(ratings, rating.formatted(1, 9));
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      ingest(lake, InputFiles.list(List.of(tickets.toString(), ratings.toString())), 0);
      Files.writeString(ratings, rating.formatted(2, 10));
      ingest(lake, InputFiles.list(List.of(ratings.toString())), 1);

      assertThat(
              lake
                  .read(Conversations.SCHEMA)
                  .orderBy(Conversations.CONVERSATION_ID)
                  .collectAsList()
                  .stream()
                  .map(row -> row.<Integer>getAs(Conversations.CSAT)))
          .containsExactly(null, 5);
    }
  }

  @Test
  void linesOfALargeFileAreReadByManyTasks(SparkSession spark) throws IOException {
    StringBuilder lines = new StringBuilder();
    int count = 10_000;
    for (int id = 0; id < count; id++) {
      lines.append(
          """
          {"id":%d,"requester_id":2,"submitter_id":2,"created_at":"2026-03-02T08:00:00Z","description":"%s"}
          """
              .formatted(id, "Wo ist mein Paket? ".repeat(20)));
    }
    Path file = Files.writeString(folder.resolve("tickets.jsonl"), lines);
    List<InputFile> files = InputFiles.list(List.of(file.toString()));

    Dataset<Row> records = ArchiveDataset.read(spark, files, read(), RawSink.NONE);

    assertThat(records.rdd().getNumPartitions()).isGreaterThan(1);
    assertThat(records.select(ParsedRecords.PART_ID, ParsedRecords.LINE).distinct().count())
        .isEqualTo(count);
    assertThat(records.where("reason is not null").count()).isZero();
  }

  private Map<String, Fingerprint> content(
      SparkSession spark, String name, List<List<InputFile>> nights) {
    try (Lake lake = Lake.open(spark, folder.resolve(name))) {
      for (int night = 0; night < nights.size(); night++) {
        ingest(lake, nights.get(night), night);
      }
      Map<String, Fingerprint> prints = new TreeMap<>(lake.fingerprints());
      prints.keySet().retainAll(CONTENT.stream().map(TableSchema::name).toList());
      return prints;
    }
  }

  private static List<InputFile> files(String format) {
    return InputFiles.list(List.of(FIXTURES.resolve(format).resolve("input").toString()));
  }

  private static ReadOptions read() {
    return ReadOptions.standard(ZoneOffset.UTC, Instant.EPOCH);
  }

  private static Map<String, Long> ingest(Lake lake, List<InputFile> files, int days) {
    IngestOptions options =
        new IngestOptions(
            read(),
            new RedactOptions(
                Pseudonyms.of("0123456789abcdef0123456789abcdef"), RedactionOptions.standard()),
            RejectionLimits.NONE);
    Night night = new Night(LocalDate.of(2026, 3, 4).plusDays(days), 0, ZoneOffset.UTC);
    return new IngestJob(lake, night, files, options).run().rows();
  }

  /** Each row as name=value, so that a change is readable; only what a table holds. */
  private static String dump(Lake lake, TableSchema table) {
    StringBuilder text = new StringBuilder("== ").append(table.name()).append('\n');
    Column[] order =
        Arrays.stream(
                table == Quarantine.SCHEMA
                    ? new String[] {"source_file", "byte_offset"}
                    : table == Messages.SCHEMA
                        ? new String[] {"conversation_id", "message_index"}
                        : new String[] {"conversation_id"})
            .map(functions::col)
            .toArray(Column[]::new);
    for (Row row : lake.read(table).orderBy(order).collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (String column : table.columns().fieldNames()) {
        Object value = row.getAs(column);
        if (value != null && !column.equals("record_id") && !column.equals("run_id")) {
          cells.add(column + "=" + shown(value));
        }
      }
      text.append(String.join(" | ", cells)).append('\n');
    }
    return text.append('\n').toString();
  }

  private static String shown(Object value) {
    if (value instanceof Timestamp time) {
      return time.toInstant().toString();
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      return new TreeMap<>(CollectionConverters.asJava(map)).toString();
    }
    if (value instanceof scala.collection.Seq<?> list) {
      return CollectionConverters.asJava(list).toString();
    }
    String text = value.toString().replace("\n", " / ");
    return text.matches("[0-9a-f]{32}") ? text.substring(0, 6) : text;
  }
}
