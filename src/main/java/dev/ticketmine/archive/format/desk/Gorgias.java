package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.JsonExport;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Gorgias: tickets with or without their messages, messages by themselves and satisfaction surveys,
 * as lists or one a line. Field names: developers.gorgias.com. Its times state no zone; they are
 * UTC.
 */
public final class Gorgias implements JsonExport {
  @Override
  public String format() {
    return "gorgias";
  }

  @Override
  public Set<String> lists() {
    return Set.of("data");
  }

  @Override
  public Set<String> wrappers() {
    return Set.of();
  }

  @Override
  public List<Set<String>> signatures() {
    return List.of(
        Set.of("id", "created_datetime", "from_agent"),
        Set.of("id", "created_datetime", "customer"),
        Set.of("id", "created_datetime", "ticket_id"),
        Set.of("data", "object", "uri"));
  }

  @Override
  public ParsedRecord read(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    if (fields.has("ticket_id") && fields.has("from_agent")) {
      return message(source);
    }
    return fields.has("ticket_id") ? survey(source) : ticket(source);
  }

  private RawPart message(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    RawMessage message = message(fields);
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    draft.about(fields.requiredId("ticket_id"), null);
    draft.times(null, null, message.sentAt());
    draft.people(source.fields().people());
    draft.message(message);
    return draft.part(RawPart.Kind.MESSAGE, message.sourceId());
  }

  private RawPart survey(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    draft.about(fields.requiredId("ticket_id"), null);
    draft.times(null, null, Zendesk.firstTime(fields, "scored_datetime", "created_datetime"));
    draft.rating(fields.integer("score", 1, 5), fields.text("body_text"));
    return draft.part(RawPart.Kind.RATING, fields.requiredId("id"));
  }

  private RawPart ticket(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    String id = fields.requiredId("id");
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    String customer = fields.object("customer").id("id");
    draft.about(id, customer);
    Instant createdAt = fields.requiredTime("created_datetime");
    boolean isGone = fields.flag("spam", false) || fields.has("trashed_datetime");
    Instant closedAt = isGone ? null : fields.time("closed_datetime");
    Instant changedAt = fields.time("updated_datetime");
    Instant lastAt = changedAt == null ? closedAt : changedAt;
    draft.times(createdAt, closedAt, lastAt == null ? createdAt : lastAt);
    draft.status(isGone ? RawPart.DELETED : status(fields.text("status")));
    if (!isGone) {
      content(draft, fields);
    }
    return draft.part(RawPart.Kind.TICKET, id);
  }

  private static void content(ConversationDraft draft, ExportFields fields) throws InvalidRecord {
    draft.people(fields.people());
    draft.from(Channels.of(fields.text("channel")), fields.text("language"));
    draft.subject(fields.text("subject"));
    for (ExportFields tag : fields.objects("tags")) {
      draft.tag(tag.text("name"));
    }
    draft.attribute("priority", fields.plain("priority"));
    ExportFields survey = fields.object("satisfaction_survey");
    draft.rating(survey.integer("score", 1, 5), survey.text("body_text"));
    for (ExportFields message : fields.objects("messages")) {
      draft.message(message(message));
    }
  }

  private static RawMessage message(ExportFields fields) throws InvalidRecord {
    String channel = fields.text("channel");
    boolean isInternal = channel != null && channel.startsWith("internal");
    return new RawMessage(
        role(fields),
        fields.object("sender").id("id"),
        fields.has("sent_datetime")
            ? fields.time("sent_datetime")
            : fields.requiredTime("created_datetime"),
        fields.firstText("stripped_text", "body_text", "body_html"),
        fields.flag("public", true) && !isInternal,
        fields.requiredId("id"));
  }

  /** What a rule sent, nobody wrote. */
  private static String role(ExportFields message) throws InvalidRecord {
    if (!message.flag("from_agent", false)) {
      return "customer";
    }
    return message.has("rule_id") ? "system" : "agent";
  }

  private static String status(String status) {
    return switch (status == null ? "" : status) {
      case "open" -> "open";
      case "closed" -> "closed";
      default -> null;
    };
  }
}
