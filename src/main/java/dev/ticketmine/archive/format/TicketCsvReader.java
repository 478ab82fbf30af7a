package dev.ticketmine.archive.format;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads ticket CSV files: one ticket a row, with or without the agent's answer. */
public final class TicketCsvReader implements ArchiveReader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int ID_DIGITS = 24;

  private final CsvMapping mapping;
  private final Charset charset;
  private final TicketTimes times;
  private final Instant defaultCreatedAt;

  /**
   * @param mapping where the fields stand
   * @param defaultCreatedAt start of a ticket whose file has no date
   */
  public TicketCsvReader(CsvMapping mapping, Instant defaultCreatedAt) {
    this.mapping = mapping;
    this.charset = mapping.charset();
    this.times = new TicketTimes(mapping.datePattern(), mapping.zone());
    this.defaultCreatedAt = defaultCreatedAt;
  }

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public boolean fits(byte[] header) {
    CsvHeader names = CsvHeader.of(header, delimiter(header), charset);
    return TicketColumns.recognises(names)
        || (mapping.columns().containsKey(TicketField.BODY.key())
            && names.has(mapping.columns().get(TicketField.BODY.key())));
  }

  @Override
  public void check(byte[] header, String fileName) {
    columns(CsvHeader.of(header, delimiter(header), charset), fileName);
  }

  @Override
  public AccountedRecords read(InputStream in, RecordPosition start) {
    Lines lines = new Lines(in, start);
    if (!lines.hasNext()) {
      return AccountedRecords.of(Collections.emptyIterator(), lines::separatorBytes);
    }
    Lines.Line first = lines.next();
    if (first.problem() != null) {
      return RejectedRecord.only(first, lines);
    }
    char delimiter = delimiter(first.bytes());
    CsvHeader header = CsvHeader.read(first, lines, delimiter, charset);
    TicketColumns columns = columns(header, start.file());
    CsvRows rows = new CsvRows(lines, delimiter, charset, columns.columnCount());
    return AccountedRecords.of(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public ParsedRecord next() {
            return record(rows.next(), columns);
          }
        },
        lines::separatorBytes);
  }

  private TicketColumns columns(CsvHeader header, String fileName) {
    return TicketColumns.of(header, mapping, fileName);
  }

  /** Returns the delimiter that splits the header into most columns; the first one at a tie. */
  private char delimiter(byte[] header) {
    if (mapping.delimiter() != null) {
      return mapping.delimiter();
    }
    char best = DELIMITERS[0];
    int most = 0;
    for (char candidate : DELIMITERS) {
      int count = CsvHeader.of(header, candidate, charset).names().size();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private ParsedRecord record(CsvRow row, TicketColumns columns) {
    try {
      if (row.problem() != null) {
        throw row.problem();
      }
      return conversation(row, columns);
    } catch (InvalidRecord e) {
      return new RejectedRecord(row.position(), e);
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
      throw new InvalidRecord("closed_at", "field 'closed_at' lies before 'created_at'");
    }
    Instant updatedAt = time(row, columns, TicketField.UPDATED_AT);
    String subject = row.cell(columns.first(TicketField.SUBJECT));
    return new RawConversation(
        row.position(),
        format(),
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
        messages(row, columns, subject, customerId, createdAt, answeredAt));
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
      throw new InvalidRecord("body", "the ticket has neither text nor subject");
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

  private Instant time(CsvRow row, TicketColumns columns, TicketField field) throws InvalidRecord {
    return times.parse(field.key(), row.cell(columns.first(field)));
  }

  private List<String> tags(CsvRow row, TicketColumns columns) {
    Set<String> tags = new LinkedHashSet<>();
    for (int column : columns.all(TicketField.TAGS)) {
      String cell = row.cell(column);
      if (cell != null) {
        for (String tag : cell.split(java.util.regex.Pattern.quote(mapping.tagSeparator()))) {
          tags.add(tag.strip());
        }
      }
    }
    tags.remove("");
    return List.copyOf(tags);
  }

  private static Map<String, String> attributes(CsvRow row, TicketColumns columns) {
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
