package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import dev.ticketmine.stages.redact.RedactOptions.Redactors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose redaction misses one kind of personal data is not published. */
class BrokenRedactionIT {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void aRecogniserThatFindsNothingStopsPublishing() throws IOException {
    Path sample = folder.resolve("sample");
    new SampleArchive(SampleOptions.DEFAULTS.withConversations(60)).write(sample);
    Settings settings = SettingsReader.read(Optional.empty(), Map.of("spark.master", "local[2]"));
    Path root = folder.resolve("lake");
    ShortNight.run(SparkSessions.open("local[2]"), root, ShortNight.FIRST);
    try (Workspace workspace = Workspace.toWrite(root, "local[2]")) {
      Path published = root.resolve("current").toRealPath();
      byte[] manifest = Files.readAllBytes(published.resolve("manifest.json"));

      assertThatThrownBy(
              () ->
                  night(
                      workspace.lake(), settings, sample, SECRET, BrokenRedactor::withoutAccounts))
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("The night is not published: personal data would get through. ")
          .hasMessageContaining(" of its 500 canaries can be read in what it wrote: IBAN ")
          .satisfies(
              error ->
                  assertThat(((UserException) error).kind()).isEqualTo(UserException.Kind.INPUT));

      assertThatThrownBy(
              () -> new LeakCheck(root, List.of()).requireClean(() -> Pseudonyms.of(SECRET)))
          .hasMessageStartingWith("Nothing is published: canaries can be read in ");
      assertThatThrownBy(
              () -> night(workspace.lake(), settings, sample, "x".repeat(32), Redactor::new))
          .hasMessageContaining("were made with another secret");
      assertThat(root.resolve("current").toRealPath()).isEqualTo(published);
      assertThat(published.resolve("manifest.json")).hasBinaryContent(manifest);
    }
  }

  private static void night(
      Lake lake, Settings settings, Path sample, String secret, Redactors redactors) {
    NightRequest request =
        new NightRequest(
            ShortNight.SECOND,
            List.of(sample.resolve("archive").toString()),
            Optional.of("ticketmine"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            false);
    new NightlyRun(
            lake,
            settings,
            secret,
            redactors,
            Optional.empty(),
            Clock.systemUTC(),
            Progress.silent())
        .run(NightInputs.list(request, settings));
  }
}
