package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.RawMessage;

/**
 * The messages of an Intercom conversation: its source is the first one, its parts are the others.
 * Parts that only change a field are left out; closing and reopening become system messages.
 */
final class IntercomMessages {
  static void addTo(ConversationDraft draft, ExportFields conversation) throws InvalidRecord {
    ExportFields source = conversation.object("source");
    ExportFields author = source.object("author");
    draft.message(
        new RawMessage(
            role(author),
            author.id("id"),
            conversation.requiredTime("created_at"),
            source.firstText("body", "subject"),
            true));
    for (ExportFields part :
        conversation.object("conversation_parts").objects("conversation_parts")) {
      addPart(draft, part);
    }
  }

  private static void addPart(ConversationDraft draft, ExportFields part) throws InvalidRecord {
    String type = part.text("part_type");
    ExportFields author = part.object("author");
    draft.message(
        new RawMessage(
            role(author),
            author.id("id"),
            part.requiredTime("created_at"),
            part.flag("redacted", false) ? null : part.text("body"),
            type == null || !type.contains("note")));
    String event = event(type);
    if (event != null) {
      draft.message(new RawMessage("system", null, part.requiredTime("created_at"), event, true));
    }
  }

  private static String event(String type) {
    return switch (type == null ? "" : type) {
      case "close" -> "closed";
      case "open", "note_and_reopen" -> "reopened";
      default -> null;
    };
  }

  private static String role(ExportFields author) throws InvalidRecord {
    String type = author.text("type");
    boolean isAi = author.flag("from_ai_agent", false) || author.flag("is_ai_answer", false);
    if (isAi || "bot".equals(type)) {
      return "bot";
    }
    if (type != null && Intercom.isCustomer(type)) {
      return "customer";
    }
    return "admin".equals(type) || "teammate".equals(type) ? "agent" : "system";
  }

  private IntercomMessages() {}
}
