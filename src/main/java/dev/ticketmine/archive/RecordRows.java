package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawConversation;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;
import dev.ticketmine.archive.format.RecordPosition;
import dev.ticketmine.archive.format.RejectedRecord;
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
  static Row of(ParsedRecord record) {
    if (record instanceof RawPart part) {
      return accepted(
          part.content(), part.kind().name().toLowerCase(Locale.ROOT), part.partId(), part.roles());
    }
    return record instanceof RawConversation conversation
        ? accepted(conversation, null, null, Map.of())
        : rejected((RejectedRecord) record, ParsedRecords.SCHEMA.columns().size());
  }

  private static Row accepted(
      RawConversation conversation, String part, String partId, Map<String, String> roles) {
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
        position.file(),
        position.offset(),
        position.length(),
        position.line(),
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
        CollectionConverters.asScala(roles));
  }

  /** Returns a row of this many columns; the first six say where and why. */
  static Row rejected(RejectedRecord record, int columns) {
    Object[] values = new Object[columns];
    values[0] = record.position().file();
    values[1] = record.position().offset();
    values[2] = record.position().length();
    values[3] = record.position().line();
    values[4] = record.reason();
    values[5] = record.field();
    return RowFactory.create(values);
  }

  static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private RecordRows() {}
}
