package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.ingest.IngestBalance;
import dev.ticketmine.stages.ingest.LatestConversations;
import dev.ticketmine.stages.ingest.LatestMessages;
import dev.ticketmine.stages.ingest.LatestRecords;
import dev.ticketmine.stages.ingest.PartIntake;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Brings redacted records into the tables of conversations, messages and parts. */
final class RecordIntake {
  private final Lake lake;
  private final Night night;

  RecordIntake(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  /**
   * Takes records in, and returns what became of them and the rows of the tables.
   *
   * @param records rows of {@link dev.ticketmine.tables.RedactedRecords}, cached by the caller
   * @throws IllegalStateException if a record was lost or counts twice; nothing is written then
   */
  Map<String, Long> takeIn(Dataset<Row> records) {
    return PartIntake.isNeeded(records) ? takeInParts(records) : takeInWhole(records);
  }

  /** Takes in records each of which is a whole conversation. */
  private Map<String, Long> takeInWhole(Dataset<Row> records) {
    Dataset<Row> conversations = lake.read(Conversations.SCHEMA);
    Dataset<Row> messages = lake.read(Messages.SCHEMA);
    Dataset<Row> latest =
        new LatestRecords(conversations, messages)
            .apply(records)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return write(IngestBalance.of(records, latest), latest, conversations, messages);
    } finally {
      latest.unpersist();
    }
  }

  /** Takes in records some of which are parts of conversations. */
  private Map<String, Long> takeInParts(Dataset<Row> records) {
    Dataset<Row> stored = lake.read(ConversationParts.SCHEMA);
    PartIntake intake = PartIntake.of(records, stored);
    Dataset<Row> conversations = intake.untouched(lake.read(Conversations.SCHEMA));
    Dataset<Row> messages = intake.untouched(lake.read(Messages.SCHEMA));
    Dataset<Row> whole = new LatestRecords(conversations, messages).apply(records);
    Dataset<Row> latest =
        whole.unionByName(intake.conversations()).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      IngestBalance balance = IngestBalance.of(records, whole.unionByName(intake.latest()));
      Map<String, Long> counts = write(balance, latest, conversations, messages);
      counts.put("conversations without ticket", intake.withoutTicket());
      // Last: a run that dies before finds the parts as they were and does all of it again.
      counts.put(
          ConversationParts.SCHEMA.name(),
          lake.write(ConversationParts.SCHEMA, intake.parts(), night));
      return counts;
    } finally {
      latest.unpersist();
    }
  }

  private Map<String, Long> write(
      IngestBalance balance,
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
    // Messages first: if the run dies in between, the older conversation row loses next time.
    counts.put(
        Messages.SCHEMA.name(),
        lake.write(Messages.SCHEMA, new LatestMessages(messages).apply(latest), night));
    counts.put(
        Conversations.SCHEMA.name(),
        lake.write(
            Conversations.SCHEMA, new LatestConversations(conversations).apply(latest), night));
    return counts;
  }
}
