package dev.ticketmine.archive.format;

import java.time.Instant;

/**
 * One message as the export holds it, not yet redacted.
 *
 * @param authorRole customer, agent, bot or system; null if only other parts of the conversation
 *     can tell
 * @param authorId id of the author in the source; null if unknown
 * @param sentAt time it was sent; null if the export does not say
 * @param text the text
 * @param isPublic false for an internal note
 * @param sourceId id of the message in the source; null if the format joins no parts by it
 */
public record RawMessage(
    String authorRole,
    String authorId,
    Instant sentAt,
    String text,
    boolean isPublic,
    String sourceId) {
  /** A message of a record that holds its whole conversation. */
  public RawMessage(
      String authorRole, String authorId, Instant sentAt, String text, boolean isPublic) {
    this(authorRole, authorId, sentAt, text, isPublic, null);
  }
}
