package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.report.DraftWriter;
import dev.ticketmine.report.PublishOptions;
import dev.ticketmine.report.ReportWriter;
import dev.ticketmine.report.model.Intake;
import dev.ticketmine.report.model.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Publishes a night: report and drafts are written aside and then appear at once under {@code
 * nights/<run id>} in the lake; {@code current} points to the night published last.
 */
public final class PublishJob implements Job {
  private final Lake lake;
  private final Night night;
  private final PublishOptions options;
  private final Supplier<Map<String, Long>> ingested;

  /** Publishes what the lake's tables say, and what its ledger says about the run. */
  public PublishJob(Lake lake, Night night, PublishOptions options) {
    this(lake, night, options, () -> new RunLedger(lake).counts(night.runId(), "ingest"));
  }

  /**
   * Publishes within a run, which is not yet in the ledger.
   *
   * @param ingested counts of the run's ingest job; empty if unknown
   */
  PublishJob(Lake lake, Night night, PublishOptions options, Supplier<Map<String, Long>> ingested) {
    this.lake = lake;
    this.night = night;
    this.options = options;
    this.ingested = ingested;
  }

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public JobResult run() {
    Report report = new ReportTables(lake, night, intake()).report();
    Map<String, Long> counts = new LinkedHashMap<>();
    NightFolder folder = new NightFolder(lake.root(), night.runId());
    try {
      Path aside = folder.begin();
      counts.put(
          "report pages",
          (long) new ReportWriter().write(report, options, aside.resolve("report")));
      counts.put(
          "drafts", (long) new DraftWriter().write(report, options, aside.resolve("drafts")));
      folder.publish();
    } catch (IOException failed) {
      throw new UserException(
          Kind.IO,
          "Cannot publish the night in %s: %s. Check that the folder can be written to and that the disk has room."
              .formatted(lake.root(), failed),
          failed);
    }
    return new JobResult(counts);
  }

  private Intake intake() {
    Map<String, Long> counts = ingested.get();
    return counts.containsKey("read")
        ? new Intake(
            counts.get("read"),
            counts.getOrDefault("accepted", 0L),
            counts.getOrDefault("superseded", 0L),
            counts.getOrDefault("quarantined", 0L))
        : null;
  }
}
