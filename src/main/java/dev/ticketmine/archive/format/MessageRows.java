package dev.ticketmine.archive.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Joins rows that are messages to conversations. The rows of one conversation may stand anywhere in
 * the file, so a file is held in memory while it is read. Where rows say different things of their
 * conversation, the first that says something counts; of status, rating and end the last one.
 */
final class MessageRows {
  private final String source;
  private final TicketRecords values;
  private final TicketColumns columns;
  private final Instant defaultCreatedAt;

  MessageRows(
      String source, TicketRecords values, TicketColumns columns, Instant defaultCreatedAt) {
    this.source = source;
    this.values = values;
    this.columns = columns;
    this.defaultCreatedAt = defaultCreatedAt;
  }

  Iterator<ParsedRecord> read(Iterator<CsvRow> rows) {
    List<ParsedRecord> records = new ArrayList<>();
    Map<String, CsvRow> ids = new HashMap<>();
    Map<String, List<MessageRow>> conversations = new LinkedHashMap<>();
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      try {
        MessageRow message = MessageRow.of(row, columns, values);
        CsvRow earlier =
            message.messageId() == null ? null : ids.putIfAbsent(message.messageId(), row);
        if (earlier != null) {
          throw TicketValues.again("message_id", earlier.cells().equals(row.cells()));
        }
        conversations
            .computeIfAbsent(message.conversationId(), id -> new ArrayList<>())
            .add(message);
      } catch (InvalidRecord e) {
        records.add(new RejectedRecord(row.position(), e));
      }
    }
    for (List<MessageRow> messages : conversations.values()) {
      RecordPosition position =
          RecordPosition.joined(messages.stream().map(part -> part.row().position()).toList());
      messages.sort(MessageRow.BY_TIME);
      records.add(conversation(position, messages));
    }
    return records.iterator();
  }

  private RawConversation conversation(RecordPosition position, List<MessageRow> rows) {
    String id = rows.get(0).conversationId();
    Instant createdAt =
        Objects.requireNonNullElse(rows.get(0).message().sentAt(), defaultCreatedAt);
    String stated = first(rows, TicketField.CUSTOMER_ID);
    String customer = stated == null ? firstCustomer(rows, id) : stated.strip();
    Set<String> tags = new LinkedHashSet<>();
    Map<String, String> attributes = new TreeMap<>();
    for (MessageRow row : rows) {
      tags.addAll(row.tags());
      row.attributes().forEach(attributes::putIfAbsent);
    }
    Instant closedAt = last(rows, MessageRow::closedAt);
    Instant updatedAt = last(rows, MessageRow::updatedAt);
    return new RawConversation(
        position,
        source,
        id,
        TicketValues.channel(first(rows, TicketField.CHANNEL)),
        first(rows, TicketField.LANGUAGE),
        first(rows, TicketField.SUBJECT),
        customer,
        TicketValues.status(last(rows, row -> cell(row, TicketField.STATUS))),
        createdAt,
        closedAt == null || closedAt.isBefore(createdAt) ? null : closedAt,
        updatedAt == null ? latest(createdAt, closedAt, rows) : updatedAt,
        List.copyOf(tags),
        last(rows, MessageRow::csat),
        last(rows, row -> cell(row, TicketField.CSAT_COMMENT)),
        last(rows, MessageRow::ces),
        attributes,
        rows.stream().map(row -> row.messageOf(customer)).toList(),
        rows.stream()
            .map(row -> cell(row, TicketField.CUSTOMER_NAME))
            .filter(Objects::nonNull)
            .toList());
  }

  private static String firstCustomer(List<MessageRow> rows, String fallback) {
    return rows.stream()
        .map(MessageRow::message)
        .filter(message -> message.authorRole().equals("customer") && message.authorId() != null)
        .map(RawMessage::authorId)
        .findFirst()
        .orElse(fallback);
  }

  private static Instant latest(Instant createdAt, Instant closedAt, List<MessageRow> rows) {
    return Stream.concat(
            Stream.of(createdAt, closedAt), rows.stream().map(row -> row.message().sentAt()))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(createdAt);
  }

  private String first(List<MessageRow> rows, TicketField field) {
    return rows.stream()
        .map(row -> cell(row, field))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static <T> T last(List<MessageRow> rows, Function<MessageRow, T> value) {
    return rows.stream()
        .map(value)
        .filter(Objects::nonNull)
        .reduce((before, after) -> after)
        .orElse(null);
  }

  private String cell(MessageRow row, TicketField field) {
    return row.row().cell(columns.first(field));
  }
}
