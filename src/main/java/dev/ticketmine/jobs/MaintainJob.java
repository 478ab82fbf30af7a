package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.Swept;
import dev.ticketmine.lake.Upkeep;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.TableSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a lake small: joins the small files of the published tables, and removes versions and
 * reports that neither readers nor later nights need.
 */
public final class MaintainJob implements Job {
  private final Lake lake;
  private final Settings settings;
  private final Instant now;
  private final boolean isDryRun;

  /**
   * Works on this lake.
   *
   * @param settings what is kept, and for how long
   * @param isDryRun whether to count only
   */
  public MaintainJob(Lake lake, Settings settings, Instant now, boolean isDryRun) {
    this.lake = lake;
    this.settings = settings;
    this.now = now;
    this.isDryRun = isDryRun;
  }

  @Override
  public String name() {
    return "maintain";
  }

  @Override
  public JobResult run() {
    Map<String, Long> counts = new LinkedHashMap<>();
    Upkeep upkeep = new Upkeep(lake);
    List<TableSchema> scattered = upkeep.scattered();
    if (!isDryRun) {
      upkeep.compact(scattered);
    }
    counts.put("tables compacted", (long) scattered.size());
    Swept swept =
        upkeep.sweep(
            new RunLedger(lake).kept(settings.maintenance().keepRuns()),
            now.minus(Duration.ofDays(settings.maintenance().keepDays())),
            isDryRun);
    counts.put("data files removed", swept.files());
    counts.put("nights removed", swept.nights());
    counts.put("bytes freed", swept.bytes());
    counts.put(
        "expired rejected records removed",
        RawRecords.expire(settings, lake.root(), now, isDryRun));
    return new JobResult(counts);
  }
}
