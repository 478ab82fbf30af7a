package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Events;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Quarantine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class IngestJobTest {
  private static final Night NIGHT = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void takesInRedactsAndBalances(SparkSession spark) throws IOException {
    write(
        "a.jsonl", line("c-1", "2026-03-02", "Hallo Frau Weber, ich bin 0176 12345678"), "broken");
    write("b.jsonl", line("c-2", "2026-03-02", "Hello, my parcel has not arrived yet"));

    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      Map<String, Long> counts = ingest(lake);

      assertThat(counts)
          .containsEntry("read", 3L)
          .containsEntry("accepted", 2L)
          .containsEntry("quarantined", 1L)
          .containsEntry("superseded", 0L);
      assertThat(texts(lake))
          .containsExactly(
              "Hallo Frau [NAME_1], ich bin [PHONE_1]", "Hello, my parcel has not arrived yet");
      Row conversation = lake.read(Conversations.SCHEMA).orderBy("conversation_id").head();
      assertThat(conversation.<String>getAs(Conversations.LANGUAGE)).isEqualTo("de");
      assertThat(conversation.<String>getAs(Conversations.CUSTOMER_KEY)).matches("[0-9a-f]{32}");
      assertThat(conversation.<Integer>getAs(Conversations.MESSAGE_COUNT)).isEqualTo(1);
      Row rejected = lake.read(Quarantine.SCHEMA).head();
      assertThat(rejected.<String>getAs(Quarantine.SOURCE_FILE)).isEqualTo("a.jsonl");
      assertThat(rejected.<Long>getAs(Quarantine.LINE)).isEqualTo(2);
      assertThat(rejected.<String>getAs(Quarantine.RUN_ID)).isEqualTo("2026-03-02-r0");
    }
  }

  @Test
  void runningAgainChangesNothing(SparkSession spark) throws IOException {
    write("a.jsonl", line("c-1", "2026-03-02", "Wo ist mein Paket?"), "broken");

    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      ingest(lake);
      Map<String, Fingerprint> before = lake.fingerprints();

      ingest(lake);

      assertThat(lake.fingerprints()).isEqualTo(before);
    }
  }

  @Test
  void theLatestVersionWinsWhateverTheOrder(SparkSession spark) throws IOException {
    String old = line("c-1", "2026-03-01", "alter Text der Anfrage");
    String recent = line("c-1", "2026-03-02", "neuer Text der Anfrage");
    write("a.jsonl", recent, old, old);
    try (Lake lake = Lake.open(spark, folder.resolve("one"))) {
      assertThat(ingest(lake)).containsEntry("accepted", 1L).containsEntry("superseded", 2L);
      assertThat(texts(lake)).containsExactly("neuer Text der Anfrage");

      write("a.jsonl", old);
      assertThat(ingest(lake)).containsEntry("accepted", 0L).containsEntry("superseded", 1L);
      assertThat(texts(lake)).containsExactly("neuer Text der Anfrage");
    }
    try (Lake lake = Lake.open(spark, folder.resolve("two"))) {
      ingest(lake);
      write("a.jsonl", recent);
      assertThat(ingest(lake)).containsEntry("accepted", 1L).containsEntry("conversations", 1L);
      assertThat(texts(lake)).containsExactly("neuer Text der Anfrage");
    }
  }

  @Test
  void equalUpdatesAreDecidedByContentNotByArrival(SparkSession spark) throws IOException {
    String first = line("c-1", "2026-03-02", "eine Fassung");
    String second = line("c-1", "2026-03-02", "andere Fassung");

    assertThat(after(spark, "one", first, second)).isEqualTo(after(spark, "two", second, first));
  }

  @Test
  void refusesAnUnknownFormatBeforeReading(SparkSession spark) throws IOException {
    write("a.jsonl", "nothing known");

    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      assertThatThrownBy(() -> ingest(lake))
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("a.jsonl is in none of the known formats.");
    }
  }

  @Test
  void stopsWhenTooMuchIsRejected(SparkSession spark) throws IOException {
    String[] lines = new String[20];
    for (int number = 0; number < lines.length; number++) {
      lines[number] = line("c-" + number, "2026-03-02", "Wo ist mein Paket?");
    }
    lines[3] = "broken";
    lines[7] = "broken";
    write("a.jsonl", lines);

    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      assertThat(ingest(lake, new RejectionLimits(0.05, 0.1)))
          .containsEntry("quarantined", 2L)
          .containsEntry("files to look at", 1L);
      assertThatThrownBy(() -> ingest(lake, new RejectionLimits(0.01, 0.09)))
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith(
              "a.jsonl: 2 of 20 records are rejected, more than quarantine.fail-share 0.09 allows; one reason: ")
          .hasMessageEndingWith(". Mend the export, or allow more for this night with --config.");
    }
  }

  @Test
  void readsArticlesOrdersAndEvents(SparkSession spark) throws IOException {
    Path help = Files.createDirectory(folder.resolve("help"));
    Files.writeString(help.resolve("paket.de.md"), "# Paket verfolgen\n\nIm Konto.");
    Files.writeString(help.resolve("bad.md"), "no title");
    Files.writeString(folder.resolve("orders.csv"), "date,orders\n2026-03-01,4\n2026-03-01,3\n");
    Files.writeString(
        folder.resolve("events.csv"), "date,kind,text\n2026-03-01,strike,Info 0176 12345678\n");

    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      ArticleInputs inputs =
          new ArticleInputs(
              InputFiles.list(List.of(help.toString())),
              InputFiles.list(List.of(folder + "/orders.csv")),
              InputFiles.list(List.of(folder + "/events.csv")),
              RedactionOptions.standard());

      assertThat(new ArticlesJob(lake, NIGHT, inputs).run().rows())
          .isEqualTo(Map.of("articles", 1L, "quarantine", 1L, "daily_orders", 1L, "events", 1L));
      assertThat(lake.read(Articles.SCHEMA).head().<String>getAs(Articles.BODY_TEXT))
          .isEqualTo("Im Konto.");
      assertThat(lake.read(DailyOrders.SCHEMA).head().<Long>getAs(DailyOrders.ORDER_COUNT))
          .isEqualTo(7);
      assertThat(lake.read(Events.SCHEMA).head().<String>getAs(Events.DESCRIPTION))
          .isEqualTo("Info [PHONE]");
    }
  }

  private List<String> after(SparkSession spark, String name, String... lines) throws IOException {
    try (Lake lake = Lake.open(spark, folder.resolve(name))) {
      for (String line : lines) {
        write("a.jsonl", line);
        ingest(lake);
      }
      return texts(lake);
    }
  }

  private Map<String, Long> ingest(Lake lake) {
    return ingest(lake, RejectionLimits.NONE);
  }

  private Map<String, Long> ingest(Lake lake, RejectionLimits limits) {
    IngestOptions options =
        new IngestOptions(
            ReadOptions.standard(ZoneOffset.UTC, Instant.EPOCH),
            new RedactOptions(
                Pseudonyms.of("0123456789abcdef0123456789abcdef"), RedactionOptions.standard()),
            limits);
    return new IngestJob(lake, NIGHT, InputFiles.list(List.of(folder + "/*.jsonl")), options)
        .run()
        .rows();
  }

  private static List<String> texts(Lake lake) {
    return lake.read(Messages.SCHEMA).orderBy(Messages.MESSAGE_ID).collectAsList().stream()
        .map(row -> row.<String>getAs(Messages.TEXT))
        .toList();
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String line(String id, String updated, String text) {
    return """
    {"conversation_id":"%s","channel":"email","created_at":"2026-02-28T08:00:00Z","updated_at":"%sT08:00:00Z","status":"open","customer_id":"k-1","messages":[{"author_role":"customer","author_id":"k-1","sent_at":"2026-02-28T08:00:00Z","text":"%s"}]}\
    """
        .formatted(id, updated, text);
  }
}
