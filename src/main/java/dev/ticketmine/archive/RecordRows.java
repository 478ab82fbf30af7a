package dev.ticketmine.archive;

import dev.ticketmine.archive.format.Hashes;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawConversation;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;
import dev.ticketmine.archive.format.RecordPosition;
import dev.ticketmine.archive.format.RejectedRecord;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ParsedRecords;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** Makes rows of {@link ParsedRecords} out of records. */
final class RecordRows {
  private static final int ID_DIGITS = 64;

  /**
   * Returns the row of an accepted record; {@code recordId} is null unless it was rejected once.
   */
  static Row of(ParsedRecord record, String recordId) {
    if (record instanceof RawPart part) {
      return accepted(
          recordId,
          part.content(),
          part.kind().name().toLowerCase(Locale.ROOT),
          part.partId(),
          part.roles());
    }
    return accepted(recordId, (RawConversation) record, null, null, Map.of());
  }

  private static Row accepted(
      String recordId,
      RawConversation conversation,
      String part,
      String partId,
      Map<String, String> roles) {
    RecordPosition position = conversation.position();
    List<Row> messages = new ArrayList<>();
    for (RawMessage message : conversation.messages()) {
      messages.add(
          RowFactory.create(
              message.authorRole(),
              message.authorId(),
              timestamp(message.sentAt()),
              message.text(),
              message.isPublic(),
              message.sourceId()));
    }
    return RowFactory.create(
        recordId,
        position.file(),
        position.offset(),
        position.length(),
        position.line(),
        null,
        null,
        null,
        conversation.source(),
        conversation.conversationId(),
        conversation.channel(),
        conversation.language(),
        conversation.subject(),
        conversation.customerId(),
        conversation.status(),
        timestamp(conversation.createdAt()),
        timestamp(conversation.closedAt()),
        timestamp(conversation.updatedAt()),
        CollectionConverters.asScala(conversation.tags()).toSeq(),
        conversation.csat(),
        conversation.csatComment(),
        conversation.ces(),
        CollectionConverters.asScala(conversation.attributes()),
        CollectionConverters.asScala(messages).toSeq(),
        part,
        partId,
        CollectionConverters.asScala(roles),
        CollectionConverters.asScala(conversation.names()).toSeq());
  }

  /** Returns the row of a rejected record, in a schema that begins as those of records do. */
  static Row rejected(RejectedRecord record, String recordId, TableSchema schema) {
    Object[] values = new Object[schema.columns().size()];
    values[0] = recordId;
    values[1] = record.position().file();
    values[2] = record.position().offset();
    values[3] = record.position().length();
    values[4] = record.position().line();
    values[5] = record.code().text();
    values[6] = record.reason();
    values[7] = record.field();
    return RowFactory.create(values);
  }

  /** Returns the id of a rejected record: the same whenever the same file is read again. */
  static String id(RejectedRecord record, String fileHash) {
    return Hashes.sha256(
        String.join(
            "|",
            fileHash,
            record.position().file(),
            Long.toString(record.position().offset()),
            record.code().text()),
        ID_DIGITS);
  }

  static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private RecordRows() {}
}
