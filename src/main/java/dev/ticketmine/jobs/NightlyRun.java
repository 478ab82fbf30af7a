package dev.ticketmine.jobs;

import dev.ticketmine.archive.InputFile;
import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.jobs.JobRunner.PlannedJob;
import dev.ticketmine.jobs.RunLedger.Origin;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.tables.Runs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;

/** One night from input files to the published report. */
public final class NightlyRun {
  private final Lake lake;
  private final Settings settings;
  private final String secret;
  private final Clock clock;
  private final Progress progress;
  private final Map<String, JobResult> results = new ConcurrentHashMap<>();

  public NightlyRun(Lake lake, Settings settings, String secret, Clock clock, Progress progress) {
    this.lake = lake;
    this.settings = settings;
    this.secret = secret;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Computes and publishes the night, unless it is published already from the same code,
   * configuration and input.
   *
   * @throws dev.ticketmine.errors.UserException if input, configuration or output are wrong
   */
  public NightResult run(NightInputs inputs) {
    NightRequest request = inputs.request();
    Instant startedAt = now();
    SparkSessions.tuneFor(lake.spark(), inputs.bytes());
    RunLedger ledger = new RunLedger(lake);
    Origin origin =
        new Origin(
            CodeVersion.current(),
            settings.hash(),
            Embedders.shared().modelId(),
            inputs.fingerprints());
    Optional<Row> last = ledger.last(request.date());
    if (!request.rerun() && last.filter(run -> RunLedger.isFrom(run, origin)).isPresent()) {
      String runId = last.get().getAs(Runs.RUN_ID);
      int revision = last.get().<Integer>getAs(Runs.REVISION);
      Night night = new Night(request.date(), revision, settings.zone());
      return new NightResult(night, runId, true, Duration.between(startedAt, now()));
    }
    int revision = last.map(run -> run.<Integer>getAs(Runs.REVISION) + 1).orElse(0);
    Night night = new Night(request.date(), revision, settings.zone());
    List<DoneJob> done = work(plan(inputs, ledger, night));
    ledger.publish(night, startedAt, now(), origin, inputs.all(), done, lake.versions(), hashes());
    lake.publish(night);
    return new NightResult(night, night.runId(), false, Duration.between(startedAt, now()));
  }

  private List<PlannedJob> plan(NightInputs inputs, RunLedger ledger, Night night) {
    Set<String> known = inputs.request().rerun() ? Set.of() : ledger.knownArchiveFiles();
    List<InputFile> unseen =
        inputs.archives().stream().filter(file -> !known.contains(file.sha256())).toList();
    progress.note(
        "%d of %d archive files are new to this lake."
            .formatted(unseen.size(), inputs.archives().size()));
    List<PlannedJob> plan = new ArrayList<>();
    Job ingest = inputs.ingest(lake, night, unseen, settings, secret);
    plan.add(new PlannedJob(ingest, Set.of()));
    inputs
        .helpContent(lake, night, settings)
        .ifPresent(job -> plan.add(new PlannedJob(job, Set.of())));
    for (String step : Steps.names()) {
      Job job =
          switch (step) {
            case Steps.AUDIT -> Steps.audit(lake, night, settings, inputs.request().acceptsChurn());
            case Steps.PUBLISH -> Steps.publish(lake, night, settings, () -> counts(ingest.name()));
            default -> Steps.mining(step, lake, night, settings);
          };
      plan.add(new PlannedJob(job, Steps.after(step)));
    }
    return plan;
  }

  private List<DoneJob> work(List<PlannedJob> plan) {
    progress.planned(plan.size());
    return new JobRunner(settings.spark().parallelSteps(), this::work).run(plan);
  }

  private DoneJob work(Job job) {
    // A group's name per step lets progress, and Spark's own pages, tell the steps apart.
    lake.spark().sparkContext().setJobGroup(job.name(), job.name(), false);
    Instant start = clock.instant();
    progress.started(job.name());
    JobResult result = job.run();
    Duration duration = Duration.between(start, clock.instant());
    progress.finished(job.name(), result, duration);
    results.put(job.name(), result);
    return new DoneJob(job.name(), result, duration);
  }

  private Map<String, Long> counts(String step) {
    return results.get(step).rows();
  }

  /** Content hashes as the audit saw them; the ledger's own row is not among them. */
  private Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    lake.fingerprints()
        .forEach(
            (table, print) -> {
              if (!table.equals(Runs.SCHEMA.name())) {
                hashes.put(table, print.contentHash());
              }
            });
    return hashes;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
