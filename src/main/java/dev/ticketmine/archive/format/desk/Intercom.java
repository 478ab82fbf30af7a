package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.JsonExport;
import dev.ticketmine.archive.format.ParsedRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Intercom: conversations as the REST API returns them, one by one, in lists or one a line. Field
 * names: Intercom-OpenAPI 2.14. The messages after the first one are there only where each
 * conversation was retrieved by itself.
 */
public final class Intercom implements JsonExport {
  private static final Set<String> CUSTOMERS = Set.of("user", "lead", "contact");

  @Override
  public String format() {
    return "intercom";
  }

  @Override
  public Set<String> lists() {
    return Set.of("conversations", "data");
  }

  @Override
  public Set<String> wrappers() {
    return Set.of();
  }

  @Override
  public List<Set<String>> signatures() {
    return List.of(
        Set.of("id", "conversation_parts"),
        Set.of("id", "source.delivered_as"),
        Set.of("id", "waiting_since", "contacts"),
        Set.of("conversations", "type", "pages"),
        Set.of("conversations", "type", "total_count"));
  }

  @Override
  public ParsedRecord read(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    draft.people(fields.people());
    ExportFields first = fields.object("source");
    draft.about(fields.requiredId("id"), customer(fields, first));
    draft.from(Channels.of(first.text("type")), null);
    draft.subject(firstOf(fields.text("title"), first.text("subject")));
    String status = status(fields.text("state"));
    draft.status(status);
    ExportFields statistics = fields.object("statistics");
    draft.times(
        fields.requiredTime("created_at"),
        "closed".equals(status) ? statistics.time("last_close_at") : null,
        fields.time("updated_at"));
    for (ExportFields tag : fields.object("tags").objects("tags")) {
      draft.tag(tag.text("name"));
    }
    ExportFields rating = fields.object("conversation_rating");
    draft.rating(rating.integer("rating", 1, 5), rating.text("remark"));
    attributes(draft, fields);
    IntercomMessages.addTo(draft, fields);
    return draft.whole();
  }

  private static String customer(ExportFields fields, ExportFields first) throws InvalidRecord {
    ExportFields author = first.object("author");
    String type = author.text("type");
    if (type != null && CUSTOMERS.contains(type)) {
      return author.id("id");
    }
    for (ExportFields contact : fields.object("contacts").objects("contacts")) {
      return contact.id("id");
    }
    return null;
  }

  private static void attributes(ConversationDraft draft, ExportFields fields)
      throws InvalidRecord {
    draft.attribute("priority", fields.plain("priority"));
    for (Map.Entry<String, String> entry : fields.plainValues("custom_attributes").entrySet()) {
      draft.attribute(entry.getKey(), entry.getValue());
    }
    ExportFields bot = fields.object("ai_agent");
    draft.attribute("bot_result", bot.text("resolution_state"));
    StringJoiner articles = new StringJoiner(", ");
    for (ExportFields content : bot.object("content_sources").objects("content_sources")) {
      if ("article".equals(content.text("content_type")) && content.text("title") != null) {
        articles.add(content.text("title"));
      }
    }
    draft.attribute("bot_articles", articles.toString());
  }

  private static String status(String state) {
    return switch (state == null ? "" : state) {
      case "open" -> "open";
      case "snoozed" -> "pending";
      case "closed" -> "closed";
      default -> null;
    };
  }

  private static String firstOf(String first, String second) {
    return first == null ? second : first;
  }

  static boolean isCustomer(String type) {
    return CUSTOMERS.contains(type);
  }
}
