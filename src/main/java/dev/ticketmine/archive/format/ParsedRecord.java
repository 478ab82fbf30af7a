package dev.ticketmine.archive.format;

/**
 * What a reader makes of a piece of a file: a conversation, a part of one, or the reason why it is
 * none.
 */
public sealed interface ParsedRecord permits RawConversation, RawPart, RejectedRecord {
  /** Where the record stands. */
  RecordPosition position();
}
