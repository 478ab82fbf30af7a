package dev.ticketmine.archive.format;

/** What a reader makes of a piece of a file: a conversation, or the reason why it is none. */
public sealed interface ParsedRecord permits RawConversation, RejectedRecord {
  /** Where the record stands. */
  RecordPosition position();
}
