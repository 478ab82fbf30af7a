package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class LakeStatusTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Instant PUBLISHED = Instant.parse("2026-03-03T01:20:00Z");

  @TempDir private Path folder;
  private Lake lake;
  private long rejected = 8;

  @BeforeEach
  void oneNight(SparkSession spark) {
    lake = Lake.open(spark, folder);
    lake.write(
        Themes.SCHEMA,
        spark.createDataFrame(
            List.of(org.apache.spark.sql.RowFactory.create("t1", "de", "en", 1L, 1L)),
            Themes.SCHEMA.columns()),
        new Night(MONDAY, 0, ZoneOffset.UTC));
    publish(MONDAY, PUBLISHED);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private void publish(LocalDate date, Instant finished) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("read", 1_000L);
    counts.put("accepted", 990L);
    counts.put("quarantined", rejected);
    counts.put("left \"out\"", 2L);
    new RunLedger(lake)
        .publish(
            new Night(date, 0, ZoneOffset.UTC),
            finished.minusSeconds(300),
            finished,
            new RunLedger.Origin("code", "config", "model", Set.of()),
            List.of(),
            List.of(new DoneJob("ingest", new JobResult(counts), Duration.ofSeconds(12))),
            Map.of(),
            Map.of());
  }

  private LakeStatus after(Duration duration) {
    return LakeStatus.of(lake, false, PUBLISHED.plus(duration), 7);
  }

  @Test
  void aGoodNightIsShownWithWhatItReadAndRejected() {
    NightRecord.begin(folder, MONDAY, PUBLISHED.minusSeconds(300)).succeeded(PUBLISHED);
    LakeStatus status = after(Duration.ofHours(26));
    assertThat(status.problems()).isEmpty();
    assertThat(status.notes()).isEmpty();
    assertThat(status.nights())
        .containsExactly(
            new LakeStatus.PublishedNight(
                MONDAY, "2026-03-02-r0", PUBLISHED, Duration.ofMinutes(5), 1_000, 990, 8));
  }

  @Test
  void aNightIsLateAfter26HoursWithoutSuccess() {
    assertThat(after(Duration.ofHours(26).plusSeconds(1)).problems())
        .containsExactly(
            "No night has ended well for 26 hours (limit 26). Look whether the schedule starts it,"
                + " and run the night that is due: 'ticketmine nightly --date'.");
  }

  @Test
  void aNightWithNothingToDoIsASuccess() {
    NightRecord.begin(folder, MONDAY, PUBLISHED).succeeded(PUBLISHED.plus(Duration.ofHours(24)));
    assertThat(after(Duration.ofHours(49)).problems()).isEmpty();
  }

  @Test
  void aFailedNightIsNamedWithItsExitCode() {
    NightRecord.begin(folder, MONDAY.plusDays(1), PUBLISHED.plus(Duration.ofHours(24)))
        .failed(PUBLISHED.plusSeconds(86_460), 65);
    assertThat(after(Duration.ofHours(25)).problems())
        .containsExactly(
            "The night of 2026-03-03 failed at 2026-03-04T01:21:00Z with exit code 65; what is"
                + " published is not touched. Its last lines say why. Mend it and give the same"
                + " command again.");
    assertThat(after(Duration.ofHours(30)).problems()).hasSize(2);
  }

  @Test
  void aNightThatWasCutOffIsToldFromOneThatRuns() {
    NightRecord.begin(folder, MONDAY.plusDays(1), PUBLISHED.plus(Duration.ofHours(24)));
    assertThat(after(Duration.ofHours(25)).problems())
        .containsExactly(
            "The night of 2026-03-03 began at 2026-03-04T01:20:00Z and was cut off; what is"
                + " published is not touched and nothing has to be cleaned up. Give the same"
                + " command again.");
    LakeStatus running = LakeStatus.of(lake, true, PUBLISHED.plus(Duration.ofHours(25)), 7);
    assertThat(running.problems()).isEmpty();
    assertThat(running.notes())
        .containsExactly("The night of 2026-03-03 runs since 2026-03-04T01:20:00Z.");
  }

  @Test
  void aLakeWithoutANightSaysWhatToDo(SparkSession spark) {
    Lake empty = Lake.openToRead(spark, folder.resolve("none"));
    assertThat(LakeStatus.of(empty, false, PUBLISHED, 7).problems())
        .containsExactly("No night has been published yet. Run 'ticketmine nightly'.");
  }

  @Test
  void manyRejectedRecordsAreWorthANote() {
    rejected = 11;
    publish(MONDAY.plusDays(1), PUBLISHED.plus(Duration.ofDays(1)));
    LakeStatus status = after(Duration.ofDays(1));
    assertThat(status.problems()).isEmpty();
    assertThat(status.notes())
        .containsExactly(
            "The last night rejected 11 of 1,000 records: 'ticketmine export --table quarantine"
                + " --out rejected.csv' says why.");
  }

  @Test
  void onlyTheLastNightsAreShownTheNewestFirst() {
    publish(MONDAY.plusDays(1), PUBLISHED.plus(Duration.ofDays(1)));
    publish(MONDAY.plusDays(2), PUBLISHED.plus(Duration.ofDays(2)));
    assertThat(LakeStatus.of(lake, false, PUBLISHED, 2).nights())
        .extracting(LakeStatus.PublishedNight::night)
        .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(1));
  }

  @Test
  void aDamagedRecordIsNamed() throws IOException {
    Path file = folder.resolve("metrics/last-attempt.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> after(Duration.ZERO))
        .isInstanceOf(UserException.class)
        .hasMessage(
            file
                + " cannot be read (IllegalArgumentException). Delete it: the next night writes it anew.");
  }

  @Test
  void metricsAreInTheTextFormatOfPrometheus() throws IOException {
    NightMetrics.write(lake, PUBLISHED.plusSeconds(1));
    List<String> lines = Files.readAllLines(folder.resolve("metrics/ticketmine.prom"));
    assertThat(lines)
        .contains(
            "ticketmine_last_success_timestamp_seconds 1772500801",
            "ticketmine_newest_night_timestamp_seconds 1772409600",
            "ticketmine_night_duration_seconds 300.0",
            "ticketmine_step_duration_seconds{step=\"ingest\"} 12.0",
            "ticketmine_step_rows{step=\"ingest\",count=\"quarantined\"} 8",
            "ticketmine_step_rows{step=\"ingest\",count=\"left \\\"out\\\"\"} 2",
            "ticketmine_table_rows{table=\"themes\"} 1",
            "ticketmine_table_rows{table=\"runs\"} 1");
    String named = "";
    for (String line : lines) {
      if (line.startsWith("# HELP ")) {
        assertThat(line).matches("# HELP ticketmine_[a-z_]+ [A-Z].*\\.");
        named = line.split(" ")[2];
      } else if (line.startsWith("# TYPE ")) {
        assertThat(line).isEqualTo("# TYPE " + named + " gauge");
      } else {
        assertThat(line)
            .matches(
                named
                    + "(\\{[a-z]+=\"([^\"\\\\]|\\\\.)*\"(,[a-z]+=\"([^\"\\\\]|\\\\.)*\")*})? [0-9.E]+");
      }
    }
    try (var files = Files.list(folder.resolve("metrics"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("ticketmine.prom");
    }
  }
}
