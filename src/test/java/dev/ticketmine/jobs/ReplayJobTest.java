package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.RawRecord;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.archive.format.CsvMapping;
import dev.ticketmine.archive.format.RawBytes;
import dev.ticketmine.archive.input.ReadLimits;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.NightFolder;
import dev.ticketmine.lake.RawStore;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Sealing;
import dev.ticketmine.stages.ingest.OpenRejections;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Quarantine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ReplayJobTest {
  private static final Night NIGHT = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  /** A word that no table, log or report may hold. */
  private static final String PLANTED = "Quittenmarmelade";

  private static final String TICKETS =
      """
      Nummer;Betreff;Nachricht;Erstellt am
      1;Paket;Wo ist mein Paket? Quittenmarmelade!;03/13/2026 07:14
      2;Parcel;Where is my parcel? Quittenmarmelade!;03/14/2026 07:14
      3;Paket;Ist das schon angekommen?;
      4;Paket;Zu viele Zellen: Quittenmarmelade;03/14/2026 07:14;5
      """;

  @TempDir Path folder;

  @Test
  void replayEqualsAReadingUnderTheMendedSettings(SparkSession spark) throws IOException {
    Files.writeString(folder.resolve("a.csv"), TICKETS);
    try (Lake clean = Lake.open(spark, folder.resolve("clean"));
        Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      night(clean, read("MM/dd/yyyy HH:mm"));
      assertThat(night(lake, read(null)))
          .containsEntry("accepted", 1L)
          .containsEntry("quarantined", 3L);
      assertThat(kept("lake")).hasSize(3);

      assertThat(replay(lake, read("MM/dd/yyyy HH:mm")))
          .containsEntry("rejected records", 3L)
          .containsEntry("replayed", 2L)
          .containsEntry("still rejected", 1L)
          .containsEntry("not kept", 0L)
          .containsEntry("conversations or parts taken in", 2L);

      assertThat(lake.fingerprints().get("conversations"))
          .isEqualTo(clean.fingerprints().get("conversations"));
      assertThat(lake.fingerprints().get("messages"))
          .isEqualTo(clean.fingerprints().get("messages"));
      assertThat(statuses(lake)).containsExactly("quarantined", "replayed", "replayed");
      assertThat(kept("lake")).hasSize(1);
    }
    try (Lake published = Lake.openToRead(spark, folder.resolve("lake"))) {
      assertThat(published.read(Conversations.SCHEMA).count()).isEqualTo(3);
      assertThat(statuses(published)).contains("replayed");
    }
  }

  @Test
  void aSecondReplayDoesNothing(SparkSession spark) throws IOException {
    Files.writeString(folder.resolve("a.csv"), TICKETS);
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      night(lake, read(null));
      replay(lake, read("MM/dd/yyyy HH:mm"));
      Map<String, Long> versions = lake.versions();

      assertThat(replay(lake, read("MM/dd/yyyy HH:mm")))
          .containsEntry("rejected records", 1L)
          .containsEntry("replayed", 0L)
          .containsEntry("still rejected", 1L);
      assertThat(lake.versions()).isEqualTo(versions);
    }
  }

  @Test
  void rawTextIsNowhereButInTheStoreAndEncryptedThere(SparkSession spark) throws IOException {
    Files.writeString(folder.resolve("a.csv"), TICKETS);
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      night(lake, read(null));
      assertThat(lake.read(Quarantine.SCHEMA).toJSON().collectAsList())
          .noneMatch(row -> row.contains(PLANTED));
    }
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      assertThat(files.filter(Files::isRegularFile).filter(ReplayJobTest::holdsPlanted)).isEmpty();
    }
  }

  @Test
  void onlyTheRunsThatWereAskedFor(SparkSession spark) throws IOException {
    Files.writeString(folder.resolve("a.csv"), TICKETS);
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      night(lake, read(null));
      LocalDate other = NIGHT.date().plusDays(1);

      assertThat(replay(lake, new OpenRejections(Optional.of(other), Optional.empty())))
          .containsEntry("rejected records", 0L);
      assertThat(replay(lake, new OpenRejections(Optional.empty(), Optional.of("2026-03-02-r1"))))
          .containsEntry("rejected records", 0L);
      assertThat(replay(lake, new OpenRejections(Optional.of(NIGHT.date()), Optional.empty())))
          .containsEntry("rejected records", 3L);
      assertThat(replay(lake, new OpenRejections(Optional.empty(), Optional.of(NIGHT.runId()))))
          .containsEntry("rejected records", 3L);
    }
  }

  @Test
  void partsOfAConversationJoinIt(SparkSession spark) throws IOException, GeneralSecurityException {
    String rating =
        "{\"id\": 1, \"ticket_id\": 7, \"score\": \"%s\", \"created_at\": \"2026-03-02T09:00:00Z\"}";
    String page =
        """
        {"tickets": [{"id": 7, "subject": "Päckchen", "description": "Wo ist mein Päckchen?", "status": "solved", "created_at": "2026-03-02T07:00:00Z", "updated_at": "2026-03-02T08:00:00Z", "requester_id": 1, "submitter_id": 1, "via": {"channel": "email"}}],
        "satisfaction_ratings": [%s]}
        """;
    Path file = folder.resolve("page.json");
    try (Lake clean = Lake.open(spark, folder.resolve("clean"));
        Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      Files.writeString(file, page.formatted(rating.formatted("good")));
      night(clean, read(null));
      Files.writeString(file, page.formatted(rating.formatted("so so")));
      assertThat(night(lake, read(null))).containsEntry("quarantined", 1L);
      mend(lake, rating.formatted("good"));

      assertThat(replay(lake, read(null))).containsEntry("replayed", 1L);

      for (String table :
          List.of(
              Conversations.SCHEMA.name(),
              Messages.SCHEMA.name(),
              ConversationParts.SCHEMA.name())) {
        assertThat(lake.fingerprints().get(table))
            .as(table)
            .isEqualTo(clean.fingerprints().get(table));
      }
    }
  }

  /** Puts other bytes in the place of the one record that is kept, as a newer reader sees them. */
  private void mend(Lake lake, String record) throws GeneralSecurityException {
    Row row = lake.read(Quarantine.SCHEMA).head();
    String id = row.getAs(Quarantine.RECORD_ID);
    RawStore store = store(lake);
    RawRecord kept = RawRecord.of(store.read(id).orElseThrow());
    store.remove(id);
    RawBytes bytes = new RawBytes(kept.raw().context(), record.getBytes(StandardCharsets.UTF_8));
    store.keep(
        id, new RawRecord(kept.format(), kept.position(), kept.createdAt(), bytes).toBytes());
  }

  @Test
  void aLargeRecordIsTakenInUnderARaisedLimit(SparkSession spark) throws IOException {
    String line =
        "{\"conversation_id\": \"c-%d\", \"channel\": \"email\", \"customer_id\": \"k\", \"status\": \"open\", \"created_at\": \"2026-03-02T07:00:00Z\", \"messages\": [], \"subject\": \"Größe\", \"ignored\": \"%s\"}\n";
    Files.writeString(
        folder.resolve("a.json"), line.formatted(1, "x") + line.formatted(2, "x".repeat(3 << 20)));
    try (Lake clean = Lake.open(spark, folder.resolve("clean"));
        Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      night(clean, read(null).within(megabytes(4)));
      assertThat(night(lake, read(null).within(megabytes(2)))).containsEntry("quarantined", 1L);

      assertThat(replay(lake, read(null).within(megabytes(2)))).containsEntry("replayed", 0L);
      assertThat(replay(lake, read(null).within(megabytes(4)))).containsEntry("replayed", 1L);

      assertThat(lake.fingerprints().get("conversations"))
          .isEqualTo(clean.fingerprints().get("conversations"));
    }
  }

  private static ReadLimits megabytes(int ofARecord) {
    ReadLimits standard = ReadLimits.standard();
    return new ReadLimits(
        standard.maximumMegabytes(),
        standard.maximumRatio(),
        standard.maximumEntries(),
        standard.maximumNesting(),
        ofARecord);
  }

  @Test
  void aChangedFileIsRejectedAndAMissingOneCounted(SparkSession spark) throws IOException {
    Files.writeString(folder.resolve("a.csv"), TICKETS);
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      night(lake, read(null));
      List<Path> files = kept("lake");
      Files.delete(files.get(0));
      byte[] bytes = Files.readAllBytes(files.get(1));
      bytes[bytes.length - 1] ^= 1;
      Files.write(files.get(1), bytes);

      assertThat(replay(lake, read(null)))
          .containsEntry("not kept", 1L)
          .containsEntry("still rejected", 2L)
          .containsEntry(
              "still rejected: malformed, what was kept of it has been changed since; read its file again with nightly --rerun",
              1L);
    }
  }

  @Test
  void saysThatThereIsNoNight(SparkSession spark) {
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      assertThatThrownBy(() -> replay(lake, read(null)))
          .isInstanceOf(UserException.class)
          .hasMessage(
              "This lake holds no night yet, so nothing was rejected. Run first: ticketmine nightly");
    }
  }

  @Test
  void saysThatTheSecretIsMissingOrAnother(SparkSession spark) throws IOException {
    Files.writeString(folder.resolve("a.csv"), TICKETS);
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      night(lake, read(null));
      RawStore other =
          new RawStore(
              folder.resolve("lake/raw-store"), Sealing.of("fedcba9876543210fedcba9876543210"));

      assertThatThrownBy(() -> job(lake, all(), other, read(null)).run())
          .hasStackTraceContaining("was kept under another secret")
          .hasRootCauseInstanceOf(UserException.class);
    }
  }

  private Map<String, Long> night(Lake lake, ReadOptions read) throws IOException {
    IngestOptions options =
        new IngestOptions(
            read, redact(), RejectionLimits.NONE, RawRecords.sink(Optional.of(store(lake))));
    JobResult result =
        new IngestJob(lake, NIGHT, InputFiles.list(List.of(folder + "/*.{csv,json}")), options)
            .run();
    NightFolder report = lake.folder(NIGHT);
    Files.createDirectories(report.begin());
    report.complete();
    new RunLedger(lake)
        .publish(
            NIGHT,
            Instant.EPOCH,
            Instant.EPOCH,
            new RunLedger.Origin("", "", "", Set.of()),
            List.of(),
            List.of(new DoneJob("ingest", result, Duration.ZERO)),
            lake.versions(),
            Map.of());
    lake.publish(NIGHT);
    return result.rows();
  }

  private static Map<String, Long> replay(Lake lake, ReadOptions read) {
    return job(lake, all(), store(lake), read).run().rows();
  }

  private static Map<String, Long> replay(Lake lake, OpenRejections selection) {
    return job(lake, selection, store(lake), read(null)).run().rows();
  }

  private static ReplayJob job(
      Lake lake, OpenRejections selection, RawStore store, ReadOptions read) {
    return new ReplayJob(lake, selection, store, read, redact(), ZoneOffset.UTC);
  }

  private static OpenRejections all() {
    return new OpenRejections(Optional.empty(), Optional.empty());
  }

  private static RawStore store(Lake lake) {
    return new RawStore(lake.root().resolve("raw-store"), Sealing.of(SECRET));
  }

  private static RedactOptions redact() {
    return new RedactOptions(Pseudonyms.of(SECRET), RedactionOptions.standard());
  }

  private static ReadOptions read(String datePattern) {
    ReadOptions standard = ReadOptions.standard(ZoneOffset.UTC, START);
    return new ReadOptions(
        null,
        new CsvMapping(Map.of(), List.of(), null, "UTF-8", datePattern, ZoneOffset.UTC, ","),
        standard.mail(),
        standard.transcripts(),
        START,
        standard.limits());
  }

  private List<Path> kept(String lake) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(lake).resolve("raw-store"))) {
      return files.sorted().toList();
    }
  }

  private static List<String> statuses(Lake lake) {
    return lake.read(Quarantine.SCHEMA).collectAsList().stream()
        .map(row -> row.<String>getAs(Quarantine.STATUS))
        .sorted()
        .toList();
  }

  private static boolean holdsPlanted(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(PLANTED);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
