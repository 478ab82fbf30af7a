package dev.ticketmine.jobs;

import dev.ticketmine.archive.ArchiveDataset;
import dev.ticketmine.archive.InputFile;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.ingest.IngestBalance;
import dev.ticketmine.stages.ingest.LatestConversations;
import dev.ticketmine.stages.ingest.LatestMessages;
import dev.ticketmine.stages.ingest.LatestRecords;
import dev.ticketmine.stages.ingest.PartIntake;
import dev.ticketmine.stages.ingest.QuarantineRows;
import dev.ticketmine.stages.redact.RedactRecords;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Quarantine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Takes an archive in: parses and redacts it in one pass, then brings conversations, messages and
 * quarantine up to date. Only redacted rows are cached, so no raw text reaches a disk.
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
    Dataset<Row> parsed = ArchiveDataset.read(lake.spark(), files, options.read());
    Dataset<Row> records =
        new RedactRecords(options.redact()).apply(parsed).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return PartIntake.isNeeded(records) ? takeInParts(records) : takeInWhole(records);
    } finally {
      records.unpersist();
    }
  }

  /** Takes in records each of which is a whole conversation. */
  private JobResult takeInWhole(Dataset<Row> records) {
    Dataset<Row> conversations = lake.read(Conversations.SCHEMA);
    Dataset<Row> messages = lake.read(Messages.SCHEMA);
    Dataset<Row> latest =
        new LatestRecords(conversations, messages)
            .apply(records)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      IngestBalance balance = IngestBalance.of(records, latest);
      return new JobResult(write(balance, records, latest, conversations, messages));
    } finally {
      latest.unpersist();
    }
  }

  /** Takes in records some of which are parts of conversations. */
  private JobResult takeInParts(Dataset<Row> records) {
    Dataset<Row> stored = lake.read(ConversationParts.SCHEMA);
    PartIntake intake = PartIntake.of(records, stored);
    Dataset<Row> conversations = intake.untouched(lake.read(Conversations.SCHEMA));
    Dataset<Row> messages = intake.untouched(lake.read(Messages.SCHEMA));
    Dataset<Row> whole = new LatestRecords(conversations, messages).apply(records);
    Dataset<Row> latest =
        whole.unionByName(intake.conversations()).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      IngestBalance balance = IngestBalance.of(records, whole.unionByName(intake.latest()));
      Map<String, Long> counts = write(balance, records, latest, conversations, messages);
      counts.put("conversations without ticket", intake.withoutTicket());
      // Last: a run that dies before finds the parts as they were and does all of it again.
      counts.put(
          ConversationParts.SCHEMA.name(),
          lake.write(ConversationParts.SCHEMA, intake.parts(), night));
      return new JobResult(counts);
    } finally {
      latest.unpersist();
    }
  }

  private Map<String, Long> write(
      IngestBalance balance,
      Dataset<Row> records,
      Dataset<Row> latest,
      Dataset<Row> conversations,
      Dataset<Row> messages) {
    balance.check();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("read", balance.read());
    counts.put("accepted", balance.accepted());
    counts.put("quarantined", balance.quarantined());
    counts.put("left out", balance.leftOut());
    counts.put("superseded", balance.superseded());
    counts.put("files to look at", options.limits().check(records));
    // Messages first: if the run dies in between, the older conversation row loses next time.
    counts.put(
        Messages.SCHEMA.name(),
        lake.write(Messages.SCHEMA, new LatestMessages(messages).apply(latest), night));
    counts.put(
        Conversations.SCHEMA.name(),
        lake.write(
            Conversations.SCHEMA, new LatestConversations(conversations).apply(latest), night));
    counts.put(
        Quarantine.SCHEMA.name(),
        lake.add(
            Quarantine.SCHEMA,
            stored -> new QuarantineRows(stored, night.runId()).apply(records),
            night));
    return counts;
  }
}
