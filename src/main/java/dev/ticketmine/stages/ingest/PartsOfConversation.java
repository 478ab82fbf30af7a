package dev.ticketmine.stages.ingest;

import dev.ticketmine.privacy.ConversationTexts;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.RedactedRecords;
import dev.ticketmine.text.ConversationLanguage;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** All parts of one conversation; whatever their order, they give the same record. */
final class PartsOfConversation {
  private static final String DELETED = "deleted";

  private final List<Row> parts;
  private final Map<String, String> people;

  /**
   * @param parts rows of {@link ConversationParts}, none of them a user
   * @param people author keys with the roles that users' own records state
   */
  PartsOfConversation(List<Row> parts, Map<String, String> people) {
    this.parts = new ArrayList<>(parts);
    this.parts.sort(
        Comparator.comparing(
                (Row part) -> updatedAt(part), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(part -> part.<String>getAs(ConversationParts.PART))
            .thenComparing(part -> part.<String>getAs(ConversationParts.PART_ID)));
    this.people = people;
  }

  /** Returns the record; none if the ticket is missing or deleted. */
  Optional<Row> joined() {
    return last("ticket")
        .filter(ticket -> !DELETED.equals(ticket.getAs(ConversationParts.STATUS)))
        .map(this::record);
  }

  private Row record(Row ticket) {
    Object[] values = new Object[RedactedRecords.SCHEMA.columns().size()];
    for (String column : ticket.schema().fieldNames()) {
      values[index(column)] = ticket.getAs(column);
    }
    Optional<Row> rating = last("rating");
    if (ticket.getAs(RedactedRecords.CSAT) == null) {
      values[index(RedactedRecords.CSAT)] = value(rating, RedactedRecords.CSAT);
    }
    if (ticket.getAs(RedactedRecords.CSAT_COMMENT) == null) {
      values[index(RedactedRecords.CSAT_COMMENT)] = value(rating, RedactedRecords.CSAT_COMMENT);
    }
    values[index(RedactedRecords.CLOSED_AT)] = closedAt(ticket);
    values[index(RedactedRecords.UPDATED_AT)] = updatedAt(parts.get(parts.size() - 1));
    List<PartMessage> messages = new PartMessages(parts, ticket, people).inOrder();
    List<PartMessage> customers = messages.stream().filter(PartMessage::isCustomers).toList();
    String language =
        ConversationLanguage.of(
            ticket.getAs(RedactedRecords.LANGUAGE),
            customers.stream().map(PartMessage::language).toList(),
            customers.stream().map(PartMessage::text).toList());
    values[index(RedactedRecords.LANGUAGE)] = language;
    ConversationTexts texts =
        new ConversationTexts(
                ticket.getAs(RedactedRecords.SUBJECT),
                messages.stream().map(PartMessage::text).toList(),
                (String) values[index(RedactedRecords.CSAT_COMMENT)])
            .numbered();
    values[index(RedactedRecords.SUBJECT)] = texts.subject();
    values[index(RedactedRecords.CSAT_COMMENT)] = texts.comment();
    String id = ticket.getAs(RedactedRecords.CONVERSATION_ID);
    List<Row> rows = new ArrayList<>();
    for (PartMessage message : messages) {
      rows.add(message.row(id, rows.size(), texts.messages().get(rows.size()), language));
    }
    values[index(RedactedRecords.MESSAGES)] = CollectionConverters.asScala(rows).toSeq();
    for (String column :
        List.of(RedactedRecords.PART, RedactedRecords.PART_ID, RedactedRecords.ROLES)) {
      values[index(column)] = null;
    }
    return RowFactory.create(values);
  }

  /** The ticket's own end, else the one its metrics state, if it has ended and then only. */
  private Timestamp closedAt(Row ticket) {
    Timestamp own = ticket.getAs(RedactedRecords.CLOSED_AT);
    String status = ticket.getAs(RedactedRecords.STATUS);
    if (own != null || !("solved".equals(status) || "closed".equals(status))) {
      return own;
    }
    Timestamp solved = (Timestamp) value(last("metrics"), RedactedRecords.CLOSED_AT);
    Timestamp created = ticket.getAs(RedactedRecords.CREATED_AT);
    return solved == null || solved.before(created) ? null : solved;
  }

  private Optional<Row> last(String kind) {
    return parts.stream()
        .filter(part -> kind.equals(part.getAs(ConversationParts.PART)))
        .reduce((first, second) -> second);
  }

  private static Object value(Optional<Row> part, String column) {
    return part.map(row -> row.<Object>getAs(column)).orElse(null);
  }

  private static Timestamp updatedAt(Row part) {
    return part.getAs(ConversationParts.UPDATED_AT);
  }

  private static int index(String column) {
    return RedactedRecords.SCHEMA.columns().fieldIndex(column);
  }
}
