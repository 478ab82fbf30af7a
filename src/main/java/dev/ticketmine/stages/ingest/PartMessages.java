package dev.ticketmine.stages.ingest;

import dev.ticketmine.tables.ConversationParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;

/** The messages of all parts of one conversation, each once, with the roles of their authors. */
final class PartMessages {
  /** Id of a message that only repeats the first one, in case it comes in another file. */
  private static final String STAND_IN = "description";

  private final List<Row> parts;
  private final Map<String, String> stated;
  private final Map<String, String> people;

  /**
   * @param stated the ticket, which says who asked
   * @param people what users' own records say
   */
  PartMessages(List<Row> parts, Row ticket, Map<String, String> people) {
    this.parts = parts;
    this.stated = ticket.getJavaMap(ticket.fieldIndex(ConversationParts.ROLES));
    this.people = people;
  }

  List<PartMessage> inOrder() {
    Map<String, PartMessage> byId = new HashMap<>();
    for (Row part : parts) {
      for (Row raw : part.<Row>getList(part.fieldIndex(ConversationParts.MESSAGES))) {
        PartMessage message =
            new PartMessage(raw, part.getAs(ConversationParts.UPDATED_AT), role(raw));
        byId.merge(
            message.sourceId(),
            message,
            (one, other) -> PartMessage.VERSION.compare(one, other) >= 0 ? one : other);
      }
    }
    PartMessage standIn = byId.get(STAND_IN);
    if (standIn != null && isRepeated(standIn, byId.values())) {
      byId.remove(STAND_IN);
    }
    List<PartMessage> messages = new ArrayList<>(byId.values());
    messages.sort(PartMessage.ORDER);
    return messages;
  }

  private static boolean isRepeated(PartMessage standIn, Collection<PartMessage> messages) {
    return messages.stream()
        .anyMatch(
            message ->
                message != standIn
                    && (message.text().equals(standIn.text())
                        || (Objects.equals(message.sentAt(), standIn.sentAt())
                            && Objects.equals(message.authorKey(), standIn.authorKey()))));
  }

  /**
   * Who wrote it: what the message itself says; else who the ticket says asked; else what is known
   * of the person; and who is none of these is taken for an agent, so that no note of a colleague
   * counts as a customer's.
   */
  private String role(Row raw) {
    String own = raw.getAs("author_role");
    if (own != null) {
      return own;
    }
    String author = raw.getAs("author_key");
    String inTicket = author == null ? null : stated.get(author);
    String known = author == null ? null : people.get(author);
    return inTicket != null ? inTicket : Objects.requireNonNullElse(known, "agent");
  }
}
