package dev.ticketmine.archive.format.desk;

import dev.ticketmine.archive.format.ConversationDraft;
import dev.ticketmine.archive.format.ExportFields;
import dev.ticketmine.archive.format.ExportRecord;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.archive.format.JsonExport;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawPart;
import dev.ticketmine.pipeline.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Freshdesk: tickets with or without their conversations, conversations by themselves and
 * satisfaction ratings, as the API returns them (lists) or one a line. Field names:
 * developers.freshdesk.com, API v2.
 */
public final class Freshdesk implements JsonExport {
  @Override
  public String format() {
    return "freshdesk";
  }

  @Override
  public Set<String> lists() {
    return Set.of("results", "tickets");
  }

  @Override
  public Set<String> wrappers() {
    return Set.of();
  }

  @Override
  public List<Set<String>> signatures() {
    return List.of(
        Set.of("id", "responder_id"),
        Set.of("id", "fr_due_by"),
        Set.of("id", "description_text", "requester_id"),
        Set.of("incoming", "private"),
        Set.of("ratings", "ticket_id"),
        Set.of("[]"));
  }

  @Override
  public ParsedRecord read(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    if (fields.has("ratings") && fields.has("ticket_id")) {
      return rating(source);
    }
    if (fields.has("incoming") && !fields.has("requester_id")) {
      return FreshdeskMessage.read(source);
    }
    return new FreshdeskTicket(source).read();
  }

  private RawPart rating(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    draft.about(fields.requiredId("ticket_id"), null);
    draft.times(null, null, Zendesk.firstTime(fields, "updated_at", "created_at"));
    draft.rating(score(fields), fields.text("feedback"));
    return draft.part(RawPart.Kind.RATING, fields.requiredId("id"));
  }

  /** The rating of the default question, which the API gives by name and connectors in a list. */
  private static Integer score(ExportFields fields) throws InvalidRecord {
    String value = null;
    if (fields.isList("ratings")) {
      for (ExportFields answer : fields.objects("ratings")) {
        if (value == null || "default_question".equals(answer.text("question"))) {
          value = answer.plain("value");
        }
      }
    } else {
      Map<String, String> answers = fields.plainValues("ratings");
      value =
          answers.getOrDefault(
              "default_question", answers.values().stream().findFirst().orElse(null));
    }
    return value == null ? null : fiveSteps(value);
  }

  /** Freshdesk has seven steps from 103 (extremely happy) over 100 to -103. */
  private static int fiveSteps(String value) throws InvalidRecord {
    return switch (value) {
      case "103", "102" -> 5;
      case "101" -> 4;
      case "100" -> 3;
      case "-101" -> 2;
      case "-102", "-103" -> 1;
      default ->
          throw new InvalidRecord(
              ReasonCode.INVALID_VALUE,
              "ratings",
              "field 'ratings' must hold a value from 103 over 100 to -103");
    };
  }
}
