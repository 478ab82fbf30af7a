package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads a Freshdesk ticket. The customer's first message is its description. */
final class FreshdeskTicket {
  private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");
  private static final String OUTBOUND = "10";

  private final ExportFields fields;
  private final ConversationDraft draft;

  FreshdeskTicket(ExportRecord source) {
    this.fields = source.fields();
    this.draft = new ConversationDraft(source.position(), "freshdesk");
  }

  RawPart read() throws InvalidRecord {
    String id = fields.requiredId("id");
    String requester = fields.id("requester_id");
    draft.about(id, requester);
    boolean isGone = fields.flag("deleted", false) || fields.flag("spam", false);
    String status = isGone ? RawPart.DELETED : status(fields.plain("status"));
    draft.status(status);
    Instant createdAt = fields.requiredTime("created_at");
    draft.times(
        createdAt,
        isGone ? null : closedAt(status),
        Zendesk.firstTime(fields, "updated_at", "created_at"));
    if (!isGone) {
      content(requester, createdAt);
    }
    return draft.part(RawPart.Kind.TICKET, id);
  }

  private void content(String requester, Instant createdAt) throws InvalidRecord {
    draft.people(fields.people());
    String source = fields.plain("source");
    draft.from(channel(source), null);
    draft.subject(fields.text("subject"));
    for (String tag : fields.texts("tags")) {
      draft.tag(tag);
    }
    draft.attribute("type", fields.text("type"));
    draft.attribute("group", fields.id("group_id"));
    draft.attribute("product", fields.id("product_id"));
    Integer priority = fields.integer("priority", 1, PRIORITIES.size());
    draft.attribute("priority", priority == null ? null : PRIORITIES.get(priority - 1));
    customFields();
    boolean isOutbound = OUTBOUND.equals(source);
    draft.message(
        new RawMessage(
            isOutbound ? "agent" : "customer",
            isOutbound ? fields.id("responder_id") : requester,
            createdAt,
            fields.firstText("description_text", "description"),
            true,
            "first"));
    for (ExportFields message : fields.objects("conversations")) {
      draft.message(FreshdeskMessage.message(message));
    }
  }

  /** The API names the values of custom fields, connectors list them. */
  private void customFields() throws InvalidRecord {
    if (fields.isList("custom_fields")) {
      for (ExportFields field : fields.objects("custom_fields")) {
        draft.attribute(field.text("name"), field.plain("value"));
      }
    } else {
      for (Map.Entry<String, String> entry : fields.plainValues("custom_fields").entrySet()) {
        draft.attribute(entry.getKey(), entry.getValue());
      }
    }
  }

  private Instant closedAt(String status) throws InvalidRecord {
    if (!"solved".equals(status) && !"closed".equals(status)) {
      return null;
    }
    ExportFields stats = fields.object("stats");
    return stats.has("closed_at") ? stats.time("closed_at") : stats.time("resolved_at");
  }

  /** Codes above 5 are a team's own; the first two that exist everywhere wait for somebody. */
  private static String status(String code) {
    return switch (code == null ? "" : code) {
      case "2" -> "open";
      case "3", "6", "7" -> "pending";
      case "4" -> "solved";
      case "5" -> "closed";
      default -> null;
    };
  }

  private static String channel(String code) {
    return switch (code == null ? "" : code) {
      case "2", "9" -> "form";
      case "3" -> "phone";
      case "5", "6" -> "social";
      case "7" -> "chat";
      case "13" -> "messaging";
      default -> "email";
    };
  }
}
