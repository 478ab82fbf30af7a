package dev.ticketmine.archive.format;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One conversation as the export holds it, not yet redacted. What an export does not say is null,
 * never a guess.
 *
 * @param source name of the export format
 * @param channel email, chat, social, phone, form or messaging
 * @param status open, pending, solved or closed
 * @param updatedAt last change; of several versions of a conversation the latest one counts
 * @param csat satisfaction rating from 1 to 5
 * @param ces customer effort score from 1 to 7
 * @param attributes further fields, sorted by name
 * @param names names of people that the export states in fields of their own, to find them in the
 *     texts; they are not kept
 */
public record RawConversation(
    RecordPosition position,
    String source,
    String conversationId,
    String channel,
    String language,
    String subject,
    String customerId,
    String status,
    Instant createdAt,
    Instant closedAt,
    Instant updatedAt,
    List<String> tags,
    Integer csat,
    String csatComment,
    Integer ces,
    Map<String, String> attributes,
    List<RawMessage> messages,
    List<String> names)
    implements ParsedRecord {
  /** Copies the collections. */
  public RawConversation {
    tags = List.copyOf(tags);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    messages = List.copyOf(messages);
    names = names.stream().filter(name -> name != null && !name.isBlank()).distinct().toList();
  }
}
