package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.tables.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class NightPlanTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Settings SETTINGS = SettingsReader.read(Optional.empty(), Map.of());

  @TempDir private Path folder;

  private NightInputs inputs(LocalDate date, boolean rerun) throws IOException {
    NightRequest template =
        new NightRequest(
            null,
            List.of(folder.resolve("{date}.jsonl").toString()),
            Optional.of("ticketmine"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            rerun,
            false);
    Files.writeString(folder.resolve(date + ".jsonl"), "export of " + date);
    return NightInputs.list(template.on(date), SETTINGS);
  }

  private NightPlan plan(Lake lake, LocalDate date, boolean rerun) throws IOException {
    NightInputs inputs = inputs(date, rerun);
    return NightPlan.of(
        new RunLedger(lake), inputs, RunLedger.Origin.of(SETTINGS, inputs), SETTINGS);
  }

  /** Publishes what is planned, with an ingest of 2 s in a run of 10 s. */
  private void publish(Lake lake, NightPlan plan) throws IOException {
    NightInputs inputs = inputs(plan.night().delivered(), false);
    new RunLedger(lake)
        .publish(
            plan.night(),
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(10),
            RunLedger.Origin.of(SETTINGS, inputs),
            inputs.all(),
            List.of(new DoneJob("ingest", JobResult.of("read", 1), Duration.ofSeconds(2))),
            Map.of("topics", (long) plan.night().revision()),
            Map.of());
  }

  @Test
  void aPublishedNightIsNotComputedAgainUnlessAskedFor(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      NightPlan first = plan(lake, MONDAY, false);
      assertThat(first.publishedRun()).isEmpty();
      assertThat(first.unseen()).hasSize(1);
      publish(lake, first);

      NightPlan again = plan(lake, MONDAY, false);
      assertThat(again.publishedRun()).contains("2026-03-02-r0");
      assertThat(again.night()).isEqualTo(first.night());
      NightPlan rerun = plan(lake, MONDAY, true);
      assertThat(rerun.publishedRun()).isEmpty();
      assertThat(rerun.night().runId()).isEqualTo("2026-03-02-r1");
      assertThat(rerun.unseen()).hasSize(1);
    }
  }

  @Test
  void aPastNightIsTakenInLaterAsOfTheNewestOne(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      LocalDate past = MONDAY.minusDays(30);
      publish(lake, plan(lake, MONDAY, false));
      NightPlan backfill = plan(lake, past, false);
      assertThat(backfill.night().runId()).isEqualTo("2026-01-31-r0");
      assertThat(backfill.night().date()).isEqualTo(MONDAY);
      assertThat(backfill.unseen()).extracting("name").containsExactly("2026-01-31.jsonl");
      publish(lake, backfill);

      RunLedger ledger = new RunLedger(lake);
      assertThat(ledger.newestDate()).contains(MONDAY);
      assertThat(ledger.before(MONDAY)).isEmpty();
      assertThat(ledger.before(MONDAY.plusDays(1)))
          .hasValueSatisfying(
              (Row run) -> assertThat(run.<String>getAs(Runs.RUN_ID)).isEqualTo("2026-01-31-r0"));
      assertThat(plan(lake, past, false).publishedRun()).contains("2026-01-31-r0");
      assertThat(plan(lake, MONDAY, false).publishedRun()).contains("2026-03-02-r0");
    }
  }

  @Test
  void runsTellWhatTheNextOneCosts(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder.resolve("lake"))) {
      assertThat(new RunLedger(lake).cost()).isEmpty();
      publish(lake, plan(lake, MONDAY, false));
      long bytes = "export of 2026-03-02".length();
      RunCost cost = new RunLedger(lake).cost().orElseThrow();
      assertThat(cost.of(0)).isEqualTo(Duration.ofSeconds(8));
      assertThat(cost.of(3 * bytes)).isEqualTo(Duration.ofSeconds(14));
    }
  }
}
