package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;
import java.time.Instant;

/** Reads a Zendesk ticket, with its comments if they stand inside. */
final class ZendeskTicket {
  private final ExportRecord source;
  private final ExportFields fields;
  private final ConversationDraft draft;

  ZendeskTicket(ExportRecord source) {
    this.source = source;
    this.fields = source.fields();
    this.draft = new ConversationDraft(source.position(), "zendesk");
  }

  RawPart read() throws InvalidRecord {
    String id = fields.requiredId("id");
    String requester = person("requester_id", "requester");
    draft.about(id, requester);
    Instant createdAt = fields.requiredTime("created_at");
    draft.times(createdAt, null, Zendesk.firstTime(fields, "updated_at", "created_at"));
    String status = status(fields.text("status"));
    draft.status(status);
    if (!RawPart.DELETED.equals(status)) {
      content(requester, createdAt);
    }
    return draft.part(RawPart.Kind.TICKET, id);
  }

  private void content(String requester, Instant createdAt) throws InvalidRecord {
    draft.people(fields.people());
    draft.from(Channels.of(fields.object("via").text("channel")), null);
    draft.subject(fields.firstText("raw_subject", "subject"));
    for (String tag : fields.texts("tags")) {
      draft.tag(tag);
    }
    ExportFields rating = fields.object("satisfaction_rating");
    draft.rating(Zendesk.score(rating), rating.text("comment"));
    draft.attribute("priority", fields.text("priority"));
    draft.attribute("type", fields.text("type"));
    draft.attribute("group", fields.id("group_id"));
    draft.attribute("brand", fields.id("brand_id"));
    draft.attribute("form", fields.id("ticket_form_id"));
    for (ExportFields field : fields.objects("custom_fields")) {
      draft.attribute("field_" + field.requiredId("id"), field.plain("value"));
    }
    draft.role(requester, "customer");
    for (ExportFields comment : fields.objects("comments")) {
      draft.message(ZendeskComment.message(comment));
    }
    String submitter = person("submitter_id", "submitter");
    draft.message(
        new RawMessage(
            null,
            submitter == null ? requester : submitter,
            createdAt,
            fields.text("description"),
            fields.flag("is_public", true),
            RawPart.STAND_IN));
  }

  private String person(String idField, String objectField) throws InvalidRecord {
    String id = fields.id(idField);
    return id == null && fields.isObject(objectField) ? fields.object(objectField).id("id") : id;
  }

  private static String status(String status) {
    return switch (status == null ? "" : status) {
      case "new", "open" -> "open";
      case "pending", "hold" -> "pending";
      case "solved" -> "solved";
      case "closed" -> "closed";
      case "deleted" -> RawPart.DELETED;
      default -> null;
    };
  }
}
