package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A row that is a message, and what it says of its conversation.
 *
 * @param messageId null if the file has none
 * @param closedAt end of the conversation; null if the row does not say
 * @param updatedAt last change of the conversation; null if the row does not say
 */
record MessageRow(
    CsvRow row,
    String conversationId,
    String messageId,
    RawMessage message,
    Instant closedAt,
    Instant updatedAt,
    Integer csat,
    Integer ces,
    List<String> tags,
    Map<String, String> attributes) {
  /** Order of writing; rows without a time come last, in the order of the file. */
  static final Comparator<MessageRow> BY_TIME =
      Comparator.comparing(
          part -> part.message().sentAt(), Comparator.nullsLast(Comparator.naturalOrder()));

  /** Reads a row. */
  static MessageRow of(CsvRow row, TicketColumns columns, TicketRecords values)
      throws InvalidRecord {
    if (row.problem() != null) {
      throw row.problem();
    }
    String role =
        TicketValues.role("author_role", row.cell(columns.first(TicketField.AUTHOR_ROLE)));
    String author = row.cell(columns.first(TicketField.AUTHOR_ID));
    String customer = row.cell(columns.first(TicketField.CUSTOMER_ID));
    String messageId = row.cell(columns.first(TicketField.MESSAGE_ID));
    Instant sentAt = values.time(row, columns, TicketField.SENT_AT);
    return new MessageRow(
        row,
        required(row, columns, TicketField.CONVERSATION_ID).strip(),
        messageId == null ? null : messageId.strip(),
        new RawMessage(
            role,
            author == null && role.equals("customer") ? customer : author,
            sentAt == null ? values.time(row, columns, TicketField.CREATED_AT) : sentAt,
            required(row, columns, TicketField.BODY),
            TicketValues.flag("is_public", row.cell(columns.first(TicketField.IS_PUBLIC)))),
        values.time(row, columns, TicketField.CLOSED_AT),
        values.time(row, columns, TicketField.UPDATED_AT),
        TicketValues.score("csat", row.cell(columns.first(TicketField.CSAT)), 1, 5),
        TicketValues.score("ces", row.cell(columns.first(TicketField.CES)), 1, 7),
        values.tags(row, columns),
        TicketRecords.attributes(row, columns));
  }

  /** Returns the message; one of a customer without an author is this customer's. */
  RawMessage messageOf(String customer) {
    boolean isNameless = message.authorRole().equals("customer") && message.authorId() == null;
    return isNameless
        ? new RawMessage(
            message.authorRole(), customer, message.sentAt(), message.text(), message.isPublic())
        : message;
  }

  private static String required(CsvRow row, TicketColumns columns, TicketField field)
      throws InvalidRecord {
    String cell = row.cell(columns.first(field));
    if (cell == null) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, field.key(), "field '%s' is empty".formatted(field.key()));
    }
    return cell;
  }
}
