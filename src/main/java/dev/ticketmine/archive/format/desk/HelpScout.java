package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.JsonExport;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawPart;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Help Scout: conversations, with their threads embedded or in files of their own, as pages or one
 * a line. Field names: Mailbox API 2.0. {@code threads} is a count in a conversation and a list in
 * what the threads call returns.
 */
public final class HelpScout implements JsonExport {
  @Override
  public String format() {
    return "helpscout";
  }

  @Override
  public Set<String> lists() {
    return Set.of("conversations", "threads");
  }

  @Override
  public Set<String> wrappers() {
    return Set.of("_embedded");
  }

  @Override
  public List<Set<String>> signatures() {
    return List.of(
        Set.of("id", "mailboxId"),
        Set.of("id", "primaryCustomer"),
        Set.of("id", "createdBy", "createdAt"),
        Set.of("_embedded.conversations", "page"),
        Set.of("_embedded.threads", "page"));
  }

  @Override
  public ParsedRecord read(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    boolean isThread =
        source.list().isEmpty()
            ? !fields.has("mailboxId") && !fields.has("primaryCustomer") && !fields.has("number")
            : source.list().equals("threads");
    return isThread ? HelpScoutThread.read(source) : conversation(source);
  }

  private RawPart conversation(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    String id = fields.requiredId("id");
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    draft.about(id, fields.object("primaryCustomer").id("id"));
    String status = status(fields.text("status"), fields.text("state"));
    draft.status(status);
    Instant createdAt = fields.requiredTime("createdAt");
    Instant closedAt = "closed".equals(status) ? fields.time("closedAt") : null;
    Instant updatedAt = fields.time("userUpdatedAt");
    Instant changedAt = updatedAt == null ? closedAt : updatedAt;
    draft.times(createdAt, closedAt, changedAt == null ? createdAt : changedAt);
    if (!RawPart.DELETED.equals(status)) {
      draft.people(fields.people());
      draft.from(Channels.of(fields.text("type")), null);
      draft.subject(fields.text("subject"));
      draft.attribute("mailbox", fields.id("mailboxId"));
      for (ExportFields tag : fields.objects("tags")) {
        draft.tag(tag.firstText("tag", "name"));
      }
      for (ExportFields field : fields.objects("customFields")) {
        String text = field.plain("text");
        draft.attribute(field.text("name"), text == null ? field.plain("value") : text);
      }
      ExportFields holder = fields.isList("threads") ? fields : fields.object("_embedded");
      for (ExportFields thread : holder.objects("threads")) {
        HelpScoutThread.addTo(draft, thread);
      }
    }
    return draft.part(RawPart.Kind.TICKET, id);
  }

  private static String status(String status, String state) {
    if ("deleted".equals(state) || "draft".equals(state) || "spam".equals(status)) {
      return RawPart.DELETED;
    }
    return switch (status == null ? "" : status) {
      case "active", "open" -> "open";
      case "pending" -> "pending";
      case "closed" -> "closed";
      default -> null;
    };
  }
}
