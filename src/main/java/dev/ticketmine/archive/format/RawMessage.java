package dev.ticketmine.archive.format;

import java.time.Instant;

/**
 * One message as the export holds it, not yet redacted.
 *
 * @param authorRole customer, agent, bot or system
 * @param authorId id of the author in the source; null if unknown
 * @param sentAt time it was sent; null if the export does not say
 * @param text the text
 * @param isPublic false for an internal note
 */
public record RawMessage(
    String authorRole, String authorId, Instant sentAt, String text, boolean isPublic) {}
