package dev.ticketmine.jobs;

import dev.ticketmine.archive.InputFile;
import dev.ticketmine.canary.Canaries;
import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.jobs.JobRunner.PlannedJob;
import dev.ticketmine.jobs.RunLedger.Origin;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.RawStore;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.leaks.Listing;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.stages.recommend.Decision;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.stages.redact.RedactOptions.Redactors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One night from input files to the published report. */
public final class NightlyRun {
  private final Lake lake;
  private final Settings settings;
  private final String secret;
  private final Redactors redactors;
  private final Optional<RawStore> rejected;
  private final Clock clock;
  private final Progress progress;
  private final TimedJobs work;

  /** Keeps no bytes of rejected records. */
  public NightlyRun(Lake lake, Settings settings, String secret, Clock clock, Progress progress) {
    this(lake, settings, secret, Optional.empty(), clock, progress);
  }

  /**
   * Works through nights of a lake.
   *
   * @param secret secret of the pseudonyms
   * @param rejected where the bytes of rejected records are kept; empty to keep none
   */
  public NightlyRun(
      Lake lake,
      Settings settings,
      String secret,
      Optional<RawStore> rejected,
      Clock clock,
      Progress progress) {
    this(lake, settings, secret, Redactor::new, rejected, clock, progress);
  }

  /** Redacts with other redactors than the built-in one. */
  NightlyRun(
      Lake lake,
      Settings settings,
      String secret,
      Redactors redactors,
      Optional<RawStore> rejected,
      Clock clock,
      Progress progress) {
    this.lake = lake;
    this.settings = settings;
    this.secret = secret;
    this.redactors = redactors;
    this.rejected = rejected;
    this.clock = clock;
    this.progress = progress;
    this.work = new TimedJobs(lake.spark(), clock, progress);
  }

  /**
   * Computes and publishes the night, unless it is published already from the same code,
   * configuration and input.
   *
   * @throws dev.ticketmine.errors.UserException if input, configuration or output are wrong
   */
  public NightResult run(NightInputs inputs) {
    NightRecord record = NightRecord.begin(lake.root(), inputs.request().date(), now());
    NightResult result = recorded(record, inputs);
    // Published by now: metrics that cannot be written end the process, but not the night.
    record.succeeded(now());
    NightMetrics.write(lake, now());
    return result;
  }

  private NightResult recorded(NightRecord record, NightInputs inputs) {
    try {
      return compute(inputs);
    } catch (RuntimeException failure) {
      int exitCode =
          failure instanceof UserException refused ? refused.kind().exitCode() : NightRecord.DEFECT;
      try {
        record.failed(now(), exitCode);
      } catch (UserException unwritable) {
        // On a full disk; why the night failed is worth more.
        failure.addSuppressed(unwritable);
      }
      throw failure;
    }
  }

  private NightResult compute(NightInputs inputs) {
    Instant startedAt = now();
    CanaryJob.checkSecret(lake.root(), Pseudonyms.of(secret));
    SparkSessions.tuneFor(lake.spark(), inputs.bytes());
    RunLedger ledger = new RunLedger(lake);
    Origin origin = Origin.of(settings, inputs);
    NightPlan plan = NightPlan.of(ledger, inputs, origin, settings);
    Night night = plan.night();
    if (plan.publishedRun().isPresent()) {
      return new NightResult(night, night.runId(), true, Duration.between(startedAt, now()));
    }
    progress.note(
        "%d of %d archive files are new to this lake."
            .formatted(plan.unseen().size(), inputs.archives().size()));
    RawRecords.expire(settings, lake.root(), clock.instant(), false);
    List<DoneJob> done =
        work.run(
            jobs(inputs, plan, Listing.of(List.of(lake.root()))), settings.spark().parallelSteps());
    ledger.publish(
        night,
        startedAt,
        now(),
        origin,
        inputs.all(),
        done,
        lake.versions(),
        RunLedger.hashes(lake));
    lake.publish(night);
    return new NightResult(night, night.runId(), false, Duration.between(startedAt, now()));
  }

  /** Returns what {@link #run} would do. */
  public static NightForecast forecast(Lake lake, Settings settings, NightInputs inputs) {
    RunLedger ledger = new RunLedger(lake);
    NightPlan plan = NightPlan.of(ledger, inputs, Origin.of(settings, inputs), settings);
    long bytes = plan.unseen().stream().mapToLong(InputFile::size).sum();
    List<String> steps = new ArrayList<>(List.of("ingest"));
    if (inputs.hasHelpContent()) {
      steps.add("articles");
    }
    steps.addAll(Steps.names());
    steps.addAll(List.of(CanaryJob.NAME, LeakJob.NAME));
    return new NightForecast(
        inputs.request().date(),
        plan.night().runId(),
        plan.publishedRun().isPresent(),
        plan.night().date(),
        inputs.archives().size(),
        plan.unseen().size(),
        bytes,
        steps,
        ledger.cost().map(cost -> cost.of(bytes)));
  }

  private List<PlannedJob> jobs(NightInputs inputs, NightPlan wanted, Listing before) {
    Night night = wanted.night();
    List<PlannedJob> plan = new ArrayList<>();
    RedactOptions redact =
        new RedactOptions(Pseudonyms.of(secret), NightInputs.redaction(settings), redactors);
    Job ingest =
        inputs.ingest(lake, night, wanted.unseen(), settings, redact, RawRecords.sink(rejected));
    plan.add(new PlannedJob(ingest, Set.of()));
    inputs
        .helpContent(lake, night, settings)
        .ifPresent(job -> plan.add(new PlannedJob(job, Set.of())));
    List<Decision> decisions = DecisionFile.configured(settings.recommendations().decisionsFile());
    if (!decisions.isEmpty()) {
      plan.add(new PlannedJob(DecideJob.within(lake, night, decisions, now(), settings), Set.of()));
    }
    for (String step : Steps.names()) {
      Job job =
          switch (step) {
            case Steps.AUDIT -> Steps.audit(lake, night, settings, inputs.request().acceptsChurn());
            case Steps.PUBLISH ->
                Steps.publish(lake, night, settings, () -> work.counts(ingest.name()));
            default -> Steps.mining(step, lake, night, settings);
          };
      Set<String> after = new HashSet<>(Steps.after(step));
      if (!decisions.isEmpty() && Steps.readingDecisions().contains(step)) {
        after.add(DecideJob.NAME);
      }
      plan.add(new PlannedJob(job, after));
    }
    Job canaries = new CanaryJob(lake, night, redact);
    plan.add(new PlannedJob(canaries, Set.of(ingest.name())));
    plan.add(
        new PlannedJob(
            new LeakJob(lake, Canaries.of(redact.pseudonyms(), night.delivered()), before),
            Set.of(canaries.name(), Steps.PUBLISH)));
    return plan;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
