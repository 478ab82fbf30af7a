package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes conversations of rows: one of each row, or one of all rows with the same id. */
final class TicketRecords {
  private static final int ID_DIGITS = 24;

  private final String source;
  private final CsvMapping mapping;
  private final TicketTimes times;
  private final Instant defaultCreatedAt;

  TicketRecords(String source, CsvMapping mapping, Instant defaultCreatedAt) {
    this.source = source;
    this.mapping = mapping;
    this.times = new TicketTimes(mapping.datePattern(), mapping.zone());
    this.defaultCreatedAt = defaultCreatedAt;
  }

  /**
   * Returns the records of a file; lazily, unless its rows are messages.
   *
   * @param raw gives the bytes of the row returned last; null if they are not known
   */
  Iterator<ParsedRecord> read(
      Iterator<CsvRow> rows, TicketColumns columns, Function<CsvRow, RawBytes> raw) {
    if (columns.isMessagePerRow()) {
      return new MessageRows(source, this, columns, defaultCreatedAt).read(rows);
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public ParsedRecord next() {
        return record(rows.next(), columns, raw);
      }
    };
  }

  /** Returns the records of one row that was rejected before. */
  Iterator<ParsedRecord> readAgain(
      RawBytes raw, RecordPosition position, CsvHeader header, char delimiter, Charset charset) {
    TicketColumns columns = TicketColumns.of(header, mapping, position.file());
    if (columns.isMessagePerRow()) {
      ParsedRecord message =
          new RejectedRecord(
              position,
              ReasonCode.INVALID_VALUE,
              "a row is one message of a conversation under these settings; read its file again",
              null);
      return List.of(message).iterator();
    }
    Lines lines = new Lines(new ByteArrayInputStream(raw.bytes()), position);
    return read(
        new CsvRows(lines, delimiter, charset, columns.columnCount()), columns, row -> null);
  }

  private ParsedRecord record(CsvRow row, TicketColumns columns, Function<CsvRow, RawBytes> raw) {
    try {
      if (row.problem() != null) {
        throw row.problem();
      }
      return conversation(row, columns);
    } catch (InvalidRecord e) {
      return new RejectedRecord(row.position(), e, raw.apply(row));
    }
  }

  private RawConversation conversation(CsvRow row, TicketColumns columns) throws InvalidRecord {
    String id = row.cell(columns.first(TicketField.CONVERSATION_ID));
    String conversationId = id == null ? contentId(row.cells()) : id.strip();
    String customer = row.cell(columns.first(TicketField.CUSTOMER_ID));
    String customerId = customer == null ? conversationId : customer.strip();
    Instant createdAt = time(row, columns, TicketField.CREATED_AT);
    createdAt = createdAt == null ? defaultCreatedAt : createdAt;
    Instant answeredAt = time(row, columns, TicketField.ANSWERED_AT);
    Instant closedAt = time(row, columns, TicketField.CLOSED_AT);
    if (closedAt != null && closedAt.isBefore(createdAt)) {
      throw new InvalidRecord(
          ReasonCode.INVALID_VALUE, "closed_at", "field 'closed_at' lies before 'created_at'");
    }
    Instant updatedAt = time(row, columns, TicketField.UPDATED_AT);
    String subject = row.cell(columns.first(TicketField.SUBJECT));
    return new RawConversation(
        row.position(),
        source,
        conversationId,
        TicketValues.channel(row.cell(columns.first(TicketField.CHANNEL))),
        row.cell(columns.first(TicketField.LANGUAGE)),
        subject,
        customerId,
        TicketValues.status(row.cell(columns.first(TicketField.STATUS))),
        createdAt,
        closedAt,
        updatedAt == null ? latest(createdAt, answeredAt, closedAt) : updatedAt,
        tags(row, columns),
        TicketValues.score("csat", row.cell(columns.first(TicketField.CSAT)), 1, 5),
        row.cell(columns.first(TicketField.CSAT_COMMENT)),
        TicketValues.score("ces", row.cell(columns.first(TicketField.CES)), 1, 7),
        attributes(row, columns),
        messages(row, columns, subject, customerId, createdAt, answeredAt),
        Stream.ofNullable(row.cell(columns.first(TicketField.CUSTOMER_NAME))).toList());
  }

  private static List<RawMessage> messages(
      CsvRow row,
      TicketColumns columns,
      String subject,
      String customerId,
      Instant createdAt,
      Instant answeredAt)
      throws InvalidRecord {
    String body = row.cell(columns.first(TicketField.BODY));
    if (body == null && subject == null) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, "body", "the ticket has neither text nor subject");
    }
    List<RawMessage> messages = new ArrayList<>();
    messages.add(
        new RawMessage("customer", customerId, createdAt, body == null ? subject : body, true));
    String answer = row.cell(columns.first(TicketField.ANSWER));
    if (answer != null) {
      messages.add(new RawMessage("agent", null, answeredAt, answer, true));
    }
    return messages;
  }

  Instant time(CsvRow row, TicketColumns columns, TicketField field) throws InvalidRecord {
    return times.parse(field.key(), row.cell(columns.first(field)));
  }

  List<String> tags(CsvRow row, TicketColumns columns) {
    Set<String> tags = new LinkedHashSet<>();
    for (int column : columns.all(TicketField.TAGS)) {
      String cell = row.cell(column);
      if (cell != null) {
        for (String tag : cell.split(Pattern.quote(mapping.tagSeparator()))) {
          tags.add(tag.strip());
        }
      }
    }
    tags.remove("");
    return List.copyOf(tags);
  }

  static Map<String, String> attributes(CsvRow row, TicketColumns columns) {
    Map<String, String> attributes = new TreeMap<>();
    columns
        .attributes()
        .forEach(
            (name, column) -> {
              String cell = row.cell(column);
              if (cell != null) {
                attributes.put(name, cell.strip());
              }
            });
    return attributes;
  }

  private static Instant latest(Instant createdAt, Instant answeredAt, Instant closedAt) {
    Instant latest = closedAt == null ? createdAt : closedAt;
    return answeredAt != null && answeredAt.isAfter(latest) ? answeredAt : latest;
  }

  /** A row without an id is known by its content, whatever file it comes in. */
  private static String contentId(List<String> cells) {
    return "csv-" + Hashes.sha256(String.join("\u001f", cells), ID_DIGITS);
  }
}
