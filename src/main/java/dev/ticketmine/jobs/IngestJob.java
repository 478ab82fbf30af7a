package dev.ticketmine.jobs;

import dev.ticketmine.archive.ArchiveDataset;
import dev.ticketmine.archive.InputFile;
import dev.ticketmine.archive.RawSink;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.erase.ErasedKeys;
import dev.ticketmine.stages.erase.LeaveOutErased;
import dev.ticketmine.stages.ingest.QuarantineRows;
import dev.ticketmine.stages.redact.RedactRecords;
import dev.ticketmine.tables.ErasedSubjects;
import dev.ticketmine.tables.Quarantine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Takes an archive in: parses and redacts it in one pass, then brings conversations, messages and
 * quarantine up to date. Only redacted rows are cached; raw text reaches a disk only where the
 * options keep rejected records, and encrypted.
 */
public final class IngestJob implements Job {
  private final Lake lake;
  private final Night night;
  private final List<InputFile> files;
  private final IngestOptions options;

  /** Takes these files in. */
  public IngestJob(Lake lake, Night night, List<InputFile> files, IngestOptions options) {
    this.lake = lake;
    this.night = night;
    this.files = List.copyOf(files);
    this.options = options;
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public JobResult run() {
    ErasedKeys erased =
        ErasedKeys.of(lake.read(ErasedSubjects.SCHEMA), options.redact().pseudonyms());
    Dataset<Row> parsed =
        ArchiveDataset.read(lake.spark(), files, options.read(), rejected(erased));
    Dataset<Row> redacted =
        new RedactRecords(options.redact()).apply(parsed).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Set<String> begun =
          new ErasedArrivals(lake, night).remember(redacted, erased, options.redact().pseudonyms());
      Dataset<Row> records = new LeaveOutErased(erased, begun).apply(redacted);
      long toLookAt = options.limits().check(records);
      Map<String, Long> counts = new RecordIntake(lake, night).takeIn(records);
      counts.put("files to look at", toLookAt);
      counts.put(
          Quarantine.SCHEMA.name(),
          lake.add(
              Quarantine.SCHEMA,
              stored -> new QuarantineRows(stored, night.runId()).apply(records),
              night));
      return new JobResult(counts);
    } finally {
      redacted.unpersist();
    }
  }

  /** Keeps no rejected record that was erased. */
  private RawSink rejected(ErasedKeys erased) {
    RawSink sink = options.rejected();
    return (recordId, record) -> {
      if (!erased.hasRecord(recordId)) {
        sink.keep(recordId, record);
      }
    };
  }
}
