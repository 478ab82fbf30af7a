package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;

/**
 * Reads a comment of a Zendesk ticket. Its {@code metadata} holds places and network addresses and
 * is not looked at.
 */
final class ZendeskComment {
  private static final String SYSTEM_USER = "-1";

  /** Reads a comment that stands by itself. */
  static RawPart read(ExportRecord source) throws InvalidRecord {
    RawMessage message = message(source.fields());
    ConversationDraft draft = new ConversationDraft(source.position(), "zendesk");
    draft.about(FileNameId.of(source, "ticket_id"), null);
    draft.times(null, null, message.sentAt());
    draft.people(source.fields().people());
    draft.message(message);
    return draft.part(RawPart.Kind.MESSAGE, message.sourceId());
  }

  static RawMessage message(ExportFields comment) throws InvalidRecord {
    String author = comment.id("author_id");
    if (author == null && comment.isObject("author")) {
      author = comment.object("author").id("id");
    }
    boolean isPublic = comment.flag("public", true);
    return new RawMessage(
        role(author, comment.object("via").text("channel")),
        author,
        comment.requiredTime("created_at"),
        comment.firstText("plain_body", "body", "html_body"),
        isPublic,
        comment.requiredId("id"));
  }

  /** Returns null for a person: only the ticket and the users say who that is. */
  private static String role(String author, String channel) {
    String via = channel == null ? "" : channel;
    if (via.startsWith("answer_bot")) {
      return "bot";
    }
    return SYSTEM_USER.equals(author) || via.matches("rule|system|trigger|automation")
        ? "system"
        : null;
  }

  private ZendeskComment() {}
}
