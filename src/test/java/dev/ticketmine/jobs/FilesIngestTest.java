package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.archive.format.CsvMapping;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Quarantine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Mails, packed files and workbooks on their way through a whole ingest. */
@ExtendWith(SparkExtension.class)
class FilesIngestTest {
  private static final Night NIGHT = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);

  private static final Path FIXTURES =
      Path.of("src/test/resources/dev/ticketmine/archive/format/files");

  private static final ZoneId ZONE = ZoneOffset.UTC;

  @TempDir Path folder;

  @Test
  void takesInMailsCallsAndWhatIsLeftOfACutFile(SparkSession spark) throws IOException {
    byte[] packed = gzip("Ticketnummer;Nachricht\n" + "T-1;Wo ist mein Paket %d?\n".formatted(1));
    Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed, packed.length - 4));
    copy("mbox/input/typical.mbox");
    copy("transcript/input/2026-03-02_0714_anruf-4711.vtt");
    copy("eml/input/ordner/Frage von Hanna Muster.eml");
    copy("eml/input/ordner/AW Frage von Hanna Muster.eml");

    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      Map<String, Long> counts = ingest(lake, folder + "/*.*");

      assertThat(counts)
          .containsEntry("read", 6L)
          .containsEntry("accepted", 5L)
          .containsEntry("quarantined", 1L);
      Row rejected = lake.read(Quarantine.SCHEMA).head();
      assertThat(rejected.<String>getAs(Quarantine.SOURCE_FILE)).isEqualTo("cut.csv.gz");
      assertThat(rejected.<String>getAs(Quarantine.REASON)).contains("cut off or damaged");
      assertThat(lake.read(Conversations.SCHEMA).where("channel = 'phone'").count()).isEqualTo(1);
      assertThat(lake.read(Messages.SCHEMA).where("author_role = 'agent'").count()).isEqualTo(4);
      assertThat(lake.read(Messages.SCHEMA).toJSON().collectAsList())
          .noneMatch(row -> row.contains("example.org") || row.contains("Frau Weber"));
    }
  }

  @Test
  void bouncesAndCopiesDoNotStopTheNight(SparkSession spark) throws IOException {
    StringBuilder mails = new StringBuilder();
    for (int number = 0; number < 10; number++) {
      mails.append(mail(number, "Wo ist mein Paket " + number, ""));
      mails.append(mail(number, "Wo ist mein Paket " + number, ""));
      mails.append(mail(100 + number, "Undeliverable: your parcel", ""));
      mails.append(mail(200 + number, "Danke", "Auto-Submitted: auto-replied\n"));
    }
    mails.append("From a@example.org Mon Mar  2 08:00:00 2026\nSubject: nobody\n\nText\n\n");
    Files.writeString(folder.resolve("box.mbox"), mails);

    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      ReadOptions read = ReadOptions.standard(ZONE, Instant.EPOCH);
      assertThat(ingest(lake, folder + "/box.mbox", read, new RejectionLimits(0.01, 0.05)))
          .containsEntry("read", 41L)
          .containsEntry("accepted", 10L)
          .containsEntry("quarantined", 1L)
          .containsEntry("left out", 30L)
          .containsEntry("files to look at", 1L);
      assertThat(
              lake.read(Quarantine.SCHEMA)
                  .groupBy(Quarantine.STATUS, Quarantine.REASON_CODE)
                  .count()
                  .orderBy(Quarantine.REASON_CODE)
                  .toJSON()
                  .collectAsList())
          .containsExactly(
              "{\"status\":\"left_out\",\"reason_code\":\"automatic\",\"count\":20}",
              "{\"status\":\"left_out\",\"reason_code\":\"duplicate\",\"count\":10}",
              "{\"status\":\"quarantined\",\"reason_code\":\"missing_field\",\"count\":1}");
    }
  }

  private static String mail(int id, String subject, String header) {
    return """
        From k%d@example.org Mon Mar  2 08:00:00 2026
        From: k%d@example.org
        To: hilfe@shop.example
        Date: Mon, 02 Mar 2026 08:00:00 +0100
        Message-ID: <m%d@example.org>
        Subject: %s
        %s
        Guten Tag, hier steht etwas.

        """
        .formatted(id, id, id, subject, header);
  }

  @Test
  void saysWhichColumnAWorkbookLacks(SparkSession spark) throws IOException {
    copy("xlsx/input/tickets.xlsx");
    CsvMapping mapping =
        new CsvMapping(
            Map.of("body", List.of("Freitext")), List.of(), null, "UTF-8", null, ZONE, ",");
    ReadOptions standard = ReadOptions.standard(ZONE, Instant.EPOCH);
    ReadOptions options =
        new ReadOptions(
            null,
            mapping,
            standard.mail(),
            standard.transcripts(),
            Instant.EPOCH,
            standard.limits());
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      assertThatThrownBy(() -> ingest(lake, folder + "/tickets.xlsx", options))
          .hasStackTraceContaining("tickets.xlsx has no column 'Freitext'")
          .hasRootCauseInstanceOf(UserException.class);
    }
  }

  private void copy(String fixture) throws IOException {
    Path file = FIXTURES.resolve(fixture);
    Files.copy(file, folder.resolve(file.getFileName()));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static Map<String, Long> ingest(Lake lake, String path) {
    return ingest(lake, path, ReadOptions.standard(ZONE, Instant.EPOCH));
  }

  private static Map<String, Long> ingest(Lake lake, String path, ReadOptions read) {
    return ingest(lake, path, read, RejectionLimits.NONE);
  }

  private static Map<String, Long> ingest(
      Lake lake, String path, ReadOptions read, RejectionLimits limits) {
    IngestOptions options =
        new IngestOptions(
            read,
            new RedactOptions(
                Pseudonyms.of("0123456789abcdef0123456789abcdef"), RedactionOptions.standard()),
            limits);
    return new IngestJob(lake, NIGHT, InputFiles.list(List.of(path)), options).run().rows();
  }
}
