package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.faults.Snapshot;
import dev.ticketmine.faults.StopAt;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.RawStore;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.Sealing;
import dev.ticketmine.tables.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class MaintainJobTest {
  private static final LocalDate THIRD = ShortNight.SECOND.plusDays(1);
  private static final int KEPT_DAYS = 7;

  @TempDir private Path folder;

  private Map<String, Long> maintain(Lake lake, Instant now, boolean isDryRun) {
    Settings settings =
        SettingsReader.read(
            Optional.empty(),
            Map.of("maintenance.keep-runs", 1, "maintenance.keep-days", KEPT_DAYS));
    return new MaintainJob(lake, settings, now, isDryRun).run().rows();
  }

  private static Instant inAWeek() {
    return Instant.now().plus(Duration.ofDays(KEPT_DAYS + 1));
  }

  /** Three nights, and a fourth that was cut off: its versions are the newest. */
  private void nights(SparkSession spark) {
    ShortNight.run(spark, folder, ShortNight.FIRST);
    ShortNight.run(spark, folder, ShortNight.SECOND);
    ShortNight.run(spark, folder, THIRD);
    StopAt.at("before switch");
    assertThatThrownBy(() -> ShortNight.run(spark, folder, THIRD.plusDays(1)))
        .isInstanceOf(StopAt.Stopped.class);
    StopAt.nowhere();
  }

  @Test
  void removesWhatNobodyNeedsAndNothingElse(SparkSession spark) throws IOException {
    nights(spark);
    Snapshot before = Snapshot.of(spark, folder);
    try (Lake lake = Lake.open(spark, folder)) {
      Map<String, Long> planned = maintain(lake, inAWeek(), true);
      assertThat(planned).containsEntry("tables compacted", 0L).containsEntry("nights removed", 2L);
      assertThat(folder.resolve("nights/2026-03-01-r0")).exists();
      assertThat(maintain(lake, inAWeek(), false)).isEqualTo(planned);
      assertThat(maintain(lake, inAWeek(), false))
          .containsEntry("data files removed", 0L)
          .containsEntry("bytes freed", 0L);
    }
    assertThat(folder.resolve("nights").toFile().list())
        .containsExactlyInAnyOrder("2026-03-02-r0", "2026-03-03-r0");
    assertThat(Snapshot.of(spark, folder)).isEqualTo(before);
    try (Lake lake = Lake.open(spark, folder)) {
      Night night = new Night(THIRD, 1, ZoneOffset.UTC);
      assertThat(EarlierNight.before(night, lake).read(Themes.SCHEMA).count()).isEqualTo(2);
    }
    ShortNight.run(spark, folder, THIRD.plusDays(1));
    try (Lake lake = Lake.openToRead(spark, folder)) {
      assertThat(lake.read(Themes.SCHEMA).count()).isEqualTo(4);
    }
  }

  @Test
  void leavesAloneWhatSomebodyMayStillRead(SparkSession spark) {
    nights(spark);
    try (Lake lake = Lake.open(spark, folder)) {
      assertThat(maintain(lake, Instant.now(), false))
          .containsEntry("data files removed", 0L)
          .containsEntry("nights removed", 0L);
    }
  }

  @Test
  void joinsSmallFilesAndPublishesThemBesideTheReport(SparkSession spark) throws IOException {
    ShortNight.run(spark, folder, ShortNight.FIRST);
    Night night = new Night(ShortNight.FIRST, 0, ZoneOffset.UTC);
    try (Lake lake = Lake.open(spark, folder)) {
      lake.write(
          Themes.SCHEMA,
          spark
              .range(0, 20, 1, 10)
              .selectExpr(
                  "concat('t', id) as theme_id",
                  "'a' as label_de",
                  "'b' as label_en",
                  "id as topic_count",
                  "id as conversation_count"),
          night);
      lake.amend();
    }
    Snapshot before = Snapshot.of(spark, folder);
    try (Lake lake = Lake.open(spark, folder)) {
      assertThat(maintain(lake, Instant.now(), false)).containsEntry("tables compacted", 1L);
    }
    assertThat(Snapshot.of(spark, folder)).isEqualTo(before);
    try (Lake lake = Lake.openToRead(spark, folder)) {
      assertThat(lake.read(Themes.SCHEMA).inputFiles()).hasSize(1);
    }
  }

  @Test
  void removesRejectedRecordsThatWereKeptLongEnough(SparkSession spark) throws IOException {
    ShortNight.run(spark, folder, ShortNight.FIRST);
    RawStore store =
        new RawStore(folder.resolve("raw-store"), Sealing.of("0123456789abcdef0123456789abcdef"));
    store.keep("1".repeat(64), new byte[] {1});
    try (Lake lake = Lake.open(spark, folder)) {
      Instant fortnight = Instant.now().plus(Duration.ofDays(14));
      assertThat(maintain(lake, fortnight.minusSeconds(60), false))
          .containsEntry("expired rejected records removed", 0L);
      assertThat(maintain(lake, fortnight.plusSeconds(60), true))
          .containsEntry("expired rejected records removed", 1L);
      assertThat(maintain(lake, fortnight.plusSeconds(60), false))
          .containsEntry("expired rejected records removed", 1L);
    }
    assertThat(folder.resolve("raw-store")).isEmptyDirectory();
  }

  @Test
  void needsAPublishedNight(SparkSession spark) throws IOException {
    Files.createDirectories(folder);
    try (Lake lake = Lake.open(spark, folder)) {
      assertThatThrownBy(() -> maintain(lake, Instant.now(), true))
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("There is no published night in a lake at");
    }
  }
}
