package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RawPart;
import java.util.Set;

/** Reads a thread, as Help Scout calls a message: a reply, a note or a line about an event. */
final class HelpScoutThread {
  private static final Set<String> INTERNAL = Set.of("note", "forwardparent", "forwardchild");

  /** Reads a thread that stands by itself. */
  static RawPart read(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    ConversationDraft draft = new ConversationDraft(source.position(), "helpscout");
    draft.about(FileNameId.of(source, "conversationId"), null);
    draft.times(null, null, fields.requiredTime("createdAt"));
    draft.people(fields.people());
    addTo(draft, fields);
    return draft.part(RawPart.Kind.MESSAGE, fields.requiredId("id"));
  }

  /** Adds the thread's message, unless it was never sent. */
  static void addTo(ConversationDraft draft, ExportFields thread) throws InvalidRecord {
    String state = thread.text("state");
    if ("draft".equals(state) || "hidden".equals(state)) {
      return;
    }
    String type = thread.text("type");
    ExportFields author = thread.object("createdBy");
    draft.message(
        new RawMessage(
            role(type, author.text("type")),
            author.id("id"),
            thread.requiredTime("createdAt"),
            thread.text("body"),
            type == null || !INTERNAL.contains(type),
            thread.requiredId("id")));
  }

  private static String role(String type, String author) {
    if ("lineitem".equals(type) || "system".equals(author)) {
      return "system";
    }
    if (author == null) {
      return "customer".equals(type) ? "customer" : "agent";
    }
    return author.equals("customer") ? "customer" : "agent";
  }

  private HelpScoutThread() {}
}
