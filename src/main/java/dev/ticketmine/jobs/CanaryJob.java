package dev.ticketmine.jobs;

import dev.ticketmine.archive.ArchiveDataset;
import dev.ticketmine.archive.InputFile;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.RawSink;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.canary.Canaries;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.stages.redact.RedactRecords;
import dev.ticketmine.tables.RedactedRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;

/**
 * Takes the night's canaries in, with the readers and the redaction that take in the archive, into
 * an area of their own that no stage reads and no reader is shown. {@link LeakJob} then looks for
 * what is known of them. See docs/adr/0010-canaries.md.
 */
final class CanaryJob implements Job {
  static final String NAME = "canaries";

  private static final String AREA = "canary";
  private static final String NIGHT = "night.txt";
  private static final String PROOF = "secret of the night's canaries";

  private final Lake lake;
  private final Night night;
  private final RedactOptions redact;

  CanaryJob(Lake lake, Night night, RedactOptions redact) {
    this.lake = lake;
    this.night = night;
    this.redact = redact;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public JobResult run() {
    try (Lake area = lake.aside(AREA)) {
      // The night's date tells later which canaries to look for, also if it is never published.
      Files.write(
          area.root().resolve(NIGHT),
          List.of(night.delivered().toString(), redact.pseudonyms().author(PROOF)));
      Canaries canaries = Canaries.of(redact.pseudonyms(), night.delivered());
      Path input = packed(canaries, Files.createDirectory(area.root().resolve("input")));
      long records = takeIn(area, InputFiles.list(List.of(input.toString())));
      Files.delete(input);
      Files.delete(input.getParent());
      return JobResult.of("records", records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs the files into one, so that one task reads them all: each loads all recognisers. */
  private static Path packed(Canaries canaries, Path folder) throws IOException {
    canaries.write(folder);
    Path packed = folder.resolve("canaries.zip");
    try (Stream<Path> files = Files.list(folder);
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
      for (Path file : files.filter(file -> !file.equals(packed)).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
        Files.delete(file);
      }
    }
    return packed;
  }

  /** Reads, redacts and writes the canaries, and returns how many records there were. */
  private long takeIn(Lake area, List<InputFile> files) {
    ReadOptions read =
        ReadOptions.standard(
            night.zone(), night.delivered().atStartOfDay(night.zone()).toInstant());
    area.write(
        RedactedRecords.SCHEMA,
        new RedactRecords(redact)
            .apply(ArchiveDataset.read(area.spark(), files, read, RawSink.NONE)),
        night);
    List<Row> written =
        area.read(RedactedRecords.SCHEMA)
            .select(RedactedRecords.CONVERSATION_ID, RedactedRecords.REASON)
            .collectAsList();
    long rejected = written.stream().filter(row -> !row.isNullAt(1)).count();
    long accepted =
        written.stream().map(row -> row.getString(0)).filter(Objects::nonNull).distinct().count();
    if (accepted != Canaries.ACCEPTED || rejected != Canaries.REJECTED) {
      throw new IllegalStateException(
          "Of the canaries, %d records were accepted and %d rejected instead of %d and %d"
              .formatted(accepted, rejected, Canaries.ACCEPTED, Canaries.REJECTED));
    }
    return accepted + rejected;
  }

  /** Returns the night whose canaries lie in a lake, published or not. */
  static Optional<LocalDate> night(Path lake) {
    return note(lake).stream().findFirst().map(LocalDate::parse);
  }

  /**
   * Fails if the canaries that lie in a lake were made with another secret, and so its pseudonyms:
   * one person would be two from then on.
   *
   * @throws UserException with the remedy
   */
  static void checkSecret(Path lake, Pseudonyms pseudonyms) {
    List<String> note = note(lake);
    if (!note.isEmpty() && !note.contains(pseudonyms.author(PROOF))) {
      throw new UserException(
          Kind.PERMISSION,
          "Pseudonyms and canaries in %s were made with another secret. Set %s to the one that its nights had; that of a demo is in the demo's file pseudonym-secret. A new secret needs a new lake, see docs/privacy.md."
              .formatted(lake, Pseudonyms.VARIABLE));
    }
  }

  private static List<String> note(Path lake) {
    Path file = lake.resolve(AREA).resolve(NIGHT);
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
