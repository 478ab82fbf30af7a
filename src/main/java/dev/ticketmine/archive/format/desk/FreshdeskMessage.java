package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;
import java.time.Instant;

/** Reads a message, which Freshdesk calls a conversation. */
final class FreshdeskMessage {
  /** Reads a message that stands by itself. */
  static RawPart read(ExportRecord source) throws InvalidRecord {
    RawMessage message = message(source.fields());
    ConversationDraft draft = new ConversationDraft(source.position(), "freshdesk");
    draft.about(FileNameId.of(source, "ticket_id"), null);
    Instant updatedAt = source.fields().time("updated_at");
    draft.times(null, null, updatedAt == null ? message.sentAt() : updatedAt);
    draft.people(source.fields().people());
    draft.message(message);
    return draft.part(RawPart.Kind.MESSAGE, message.sourceId());
  }

  static RawMessage message(ExportFields fields) throws InvalidRecord {
    String author = fields.id("user_id");
    return new RawMessage(
        role(author, fields.flag("incoming", false)),
        author,
        fields.requiredTime("created_at"),
        fields.firstText("body_text", "body"),
        !fields.flag("private", false),
        fields.requiredId("id"));
  }

  /** What nobody wrote, an automation did. */
  private static String role(String author, boolean isIncoming) {
    if (isIncoming) {
      return "customer";
    }
    return author == null ? "system" : "agent";
  }

  private FreshdeskMessage() {}
}
