package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.canary.Canaries;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.leaks.Listing;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.redact.RedactOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class LeakJobTest {
  private static final Pseudonyms SECRET = Pseudonyms.of("0123456789abcdef0123456789abcdef");

  /** Each test has a night of its own: files of the session outlive a test. */
  private static int nights;

  private final Night night =
      new Night(LocalDate.of(2026, 4, 1).plusDays(nights++), 0, ZoneOffset.UTC);
  private final Canaries canaries = Canaries.of(SECRET, night.date());

  @TempDir private Path folder;

  @Test
  void aRecogniserThatFindsNothingIsNoticed(SparkSession spark) {
    RedactOptions broken =
        new RedactOptions(SECRET, RedactionOptions.standard(), BrokenRedactor::withoutAccounts);
    try (Lake lake = Lake.open(spark, folder)) {
      Listing before = Listing.of(List.of(folder));
      new CanaryJob(lake, night, broken).run();
      assertThatThrownBy(() -> new LeakJob(lake, canaries, before).run())
          .isInstanceOf(UserException.class)
          .hasMessageMatching(
              "The night is not published: personal data would get through\\. \\d+ of its 500 canaries can be read in what it wrote: "
                  + "IBAN \\d+ in canary/tables/redacted_records/part-.*\\.parquet, column .*; .* and \\d+ places more\\. "
                  + "Take back what was changed last .* 'ticketmine leak-check --lake .*' lists all places\\.")
          .satisfies(
              error ->
                  canaries
                      .needles()
                      .forEach(
                          needle -> assertThat(error.getMessage()).doesNotContain(needle.value())));
    }
  }

  @Test
  void onlyWhatTheNightWroteIsLookedThrough(SparkSession spark) throws IOException {
    String value = canaries.needles().get(0).value();
    Files.writeString(folder.resolve("earlier.html"), value);
    try (Lake lake = Lake.open(spark, folder)) {
      Listing before = Listing.of(List.of(folder));
      assertThat(new LeakJob(lake, canaries, before).run().rows()).containsEntry("canaries", 500L);
      Files.writeString(folder.resolve("now.html"), value);
      assertThatThrownBy(() -> new LeakJob(lake, canaries, before).run())
          .hasMessageContaining("1 of its 500 canaries")
          .hasMessageContaining(" in now.html. ");
    }
  }

  @Test
  void aFileThatCannotBeLookedThroughStopsTheNight(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      Listing before = Listing.of(List.of(folder));
      Files.writeString(folder.resolve("part-0.parquet"), "PAR1 and no more");
      assertThatThrownBy(() -> new LeakJob(lake, canaries, before).run())
          .isInstanceOf(UserException.class)
          .hasMessage(
              "The night is not published: 1 files that it wrote cannot be looked through for personal data, such as part-0.parquet. Check the disk and run the night again.");
    }
  }

  @Test
  void theSessionsOwnFilesAreLookedThrough(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      Path own = dev.ticketmine.lake.SparkSessions.temporaryFolders(spark).get(0);
      Path planted = Files.writeString(own.resolve("planted"), canaries.needles().get(0).value());
      try {
        assertThatThrownBy(() -> new LeakJob(lake, canaries, Listing.of(List.of(folder))).run())
            .hasMessageContaining("planted");
      } finally {
        Files.delete(planted);
      }
    }
  }
}
