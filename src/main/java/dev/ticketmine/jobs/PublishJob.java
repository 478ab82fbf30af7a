package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.NightFolder;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.report.DraftWriter;
import dev.ticketmine.report.HandOverWriter;
import dev.ticketmine.report.PublishOptions;
import dev.ticketmine.report.ReplyDraftWriter;
import dev.ticketmine.report.ReportWriter;
import dev.ticketmine.report.TagChangeWriter;
import dev.ticketmine.report.model.Intake;
import dev.ticketmine.report.model.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes report and drafts of a night into a folder of its own under {@code nights} in the lake.
 * Readers see it when the run is published: this job alone does that, a night after its ledger.
 */
public final class PublishJob implements Job {
  private final Lake lake;
  private final Night night;
  private final PublishOptions options;
  private final Supplier<Map<String, Long>> ingested;
  private final boolean isAlone;

  /** Publishes what the lake's tables say, and what its ledger says about the run. */
  public PublishJob(Lake lake, Night night, PublishOptions options) {
    this(lake, night, options, () -> new RunLedger(lake).counts(night.runId(), "ingest"), true);
  }

  /**
   * Prepares the report within a run, which is not yet in the ledger.
   *
   * @param ingested counts of the run's ingest job; empty if unknown
   */
  PublishJob(Lake lake, Night night, PublishOptions options, Supplier<Map<String, Long>> ingested) {
    this(lake, night, options, ingested, false);
  }

  private PublishJob(
      Lake lake,
      Night night,
      PublishOptions options,
      Supplier<Map<String, Long>> ingested,
      boolean isAlone) {
    this.lake = lake;
    this.night = night;
    this.options = options;
    this.ingested = ingested;
    this.isAlone = isAlone;
  }

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public JobResult run() {
    Report report = new ReportTables(lake, night, intake(ingested.get()), options.floor()).report();
    Map<String, Long> counts = new LinkedHashMap<>();
    NightFolder folder = lake.folder(night);
    try {
      Path aside = folder.begin();
      counts.put(
          "report pages",
          (long) new ReportWriter().write(report, options, aside.resolve("report")));
      Path drafts = aside.resolve("drafts");
      counts.put("drafts", (long) new DraftWriter().write(report, drafts));
      new HandOverWriter().write(report, drafts.resolve("hand-over"));
      counts.put(
          "reply drafts", (long) new ReplyDraftWriter().write(report, drafts.resolve("replies")));
      counts.put(
          "tag changes",
          (long)
              new TagChangeWriter(options.language())
                  .write(report, aside.resolve("tags").resolve("tag-changes.yaml")));
      folder.complete();
    } catch (IOException failed) {
      throw new UserException(
          Kind.IO,
          "Cannot publish the night in %s: %s. Check that the folder can be written to and that the disk has room."
              .formatted(lake.root(), failed),
          failed);
    }
    if (isAlone) {
      lake.publish(night);
    }
    return new JobResult(counts);
  }

  /**
   * Returns what became of the records of a run.
   *
   * @param counts counts of its ingest job; empty if unknown
   * @return null if unknown
   */
  static Intake intake(Map<String, Long> counts) {
    return counts.containsKey("read")
        ? new Intake(
            counts.get("read"),
            counts.getOrDefault("accepted", 0L),
            counts.getOrDefault("superseded", 0L),
            counts.getOrDefault("quarantined", 0L),
            counts.getOrDefault("left out", 0L))
        : null;
  }
}
