package dev.ticketmine.jobs;

import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.archive.ReplayDataset;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.RawStore;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.erase.ErasedKeys;
import dev.ticketmine.stages.erase.LeaveOutErased;
import dev.ticketmine.stages.ingest.MarkReplayed;
import dev.ticketmine.stages.ingest.OpenRejections;
import dev.ticketmine.stages.ingest.ReplayBalance;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.stages.redact.RedactRecords;
import dev.ticketmine.tables.ErasedSubjects;
import dev.ticketmine.tables.Quarantine;
import dev.ticketmine.tables.RedactedRecords;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Reads rejected records again and takes in those that are accepted now, as if their night had read
 * them so. The tables are published beside the report that is there; the next night computes topics
 * and all else from them. A second run finds nothing to do.
 */
public final class ReplayJob implements Job {
  private final Lake lake;
  private final OpenRejections selection;
  private final RawStore store;
  private final ReadOptions read;
  private final RedactOptions redact;
  private final ZoneId zone;

  /** Replays the selected records from this store under these options. */
  ReplayJob(
      Lake lake,
      OpenRejections selection,
      RawStore store,
      ReadOptions read,
      RedactOptions redact,
      ZoneId zone) {
    this.lake = lake;
    this.selection = selection;
    this.store = store;
    this.read = read;
    this.redact = redact;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "replay-quarantine";
  }

  @Override
  public JobResult run() {
    Night night =
        new RunLedger(lake)
            .newest(zone)
            .orElseThrow(
                () ->
                    new UserException(
                        Kind.INPUT,
                        "This lake holds no night yet, so nothing was rejected. Run first: ticketmine nightly"));
    Dataset<Row> open = selection.apply(lake.read(Quarantine.SCHEMA));
    Dataset<Row> parsed =
        ReplayDataset.read(open.select(Quarantine.RECORD_ID), RawRecords.source(store), read);
    ErasedKeys erased = ErasedKeys.of(lake.read(ErasedSubjects.SCHEMA), redact.pseudonyms());
    Dataset<Row> records =
        new LeaveOutErased(erased, Set.of())
            .apply(new RedactRecords(redact).apply(parsed))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      ReplayBalance balance = ReplayBalance.of(open, records);
      balance.check();
      Map<String, Long> counts = new LinkedHashMap<>();
      counts.put("rejected records", balance.selected());
      counts.put("replayed", balance.replayed());
      counts.put("not kept", balance.notKept());
      counts.put("still rejected", balance.rejected());
      ReplayBalance.reasons(records)
          .forEach((reason, count) -> counts.put("still rejected: " + reason, count));
      if (balance.replayed() > 0) {
        takeIn(records.where(RedactedRecords.REASON + " is null"), night, counts);
      }
      return new JobResult(counts);
    } finally {
      records.unpersist();
    }
  }

  private void takeIn(Dataset<Row> accepted, Night night, Map<String, Long> counts) {
    Map<String, Long> rows = new RecordIntake(lake, night).takeIn(accepted);
    counts.put("conversations or parts taken in", rows.get("accepted"));
    counts.put("superseded by a later version", rows.get("superseded"));
    lake.write(
        Quarantine.SCHEMA, new MarkReplayed(accepted).apply(lake.read(Quarantine.SCHEMA)), night);
    lake.amend();
    // Last: a run that dies before finds them again.
    RawStore kept = store;
    ForeachFunction<Row> remove = row -> kept.remove(row.getString(0));
    accepted.select(RedactedRecords.RECORD_ID).foreach(remove);
  }
}
