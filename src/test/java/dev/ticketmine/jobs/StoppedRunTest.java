package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.faults.Snapshot;
import dev.ticketmine.faults.StopAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short night that is stopped at every place, again and again, before it may run to its end. The
 * profile {@code faults} kills processes ({@link NightFaults}) and does whole nights.
 */
@ExtendWith(SparkExtension.class)
class StoppedRunTest {
  @TempDir private Path folder;

  @AfterEach
  void stopNothing() {
    StopAt.nowhere();
  }

  @Test
  void whereverARunIsStoppedReadersSeeOneNightAndTheEndIsTheSame(SparkSession spark)
      throws IOException {
    Path lake = folder.resolve("lake");
    ShortNight.run(spark, lake, ShortNight.FIRST);
    Path undisturbed = Snapshot.copy(lake, folder.resolve("undisturbed"));
    StopAt.at("");
    ShortNight.run(spark, undisturbed, ShortNight.SECOND);
    List<String> places = StopAt.at("");
    Snapshot expected = Snapshot.of(spark, undisturbed);
    assertThat(places)
        .contains("before commit themes", "after report", "after commit runs", "before switch")
        .endsWith("after switch");
    Path manifest = lake.resolve("current/manifest.json");
    String before = Files.readString(manifest);
    for (String place : places) {
      assertThat(manifest).as("before " + place).hasContent(before);
      StopAt.at(place);
      assertThatThrownBy(() -> ShortNight.run(spark, lake, ShortNight.SECOND))
          .isInstanceOf(StopAt.Stopped.class);
    }
    StopAt.nowhere();
    assertThat(Snapshot.of(spark, lake).differences(expected)).isEmpty();
    ShortNight.run(spark, lake, ShortNight.SECOND);
    assertThat(Snapshot.of(spark, lake).differences(expected)).isEmpty();
    assertThat(expected.parts())
        .containsKeys("themes", "daily_orders", "runs", "report/index.html");
  }
}
