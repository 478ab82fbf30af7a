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
import java.util.Set;

/**
 * Zendesk Support: incremental ticket exports, the comments of a ticket, users, satisfaction
 * ratings and ticket metrics, as pages or one record a line; also tickets with their comments
 * inside. Field names: developer.zendesk.com, Ticketing API.
 */
public final class Zendesk implements JsonExport {
  private static final List<Set<String>> SIGNATURES =
      List.of(
          Set.of("id", "requester_id", "submitter_id"),
          Set.of("id", "assignee_id", "via"),
          Set.of("id", "via", "comments"),
          Set.of("id", "status", "generated_timestamp"),
          Set.of("author_id", "audit_id"),
          Set.of("author_id", "html_body", "public"),
          Set.of("author_id", "body", "public"),
          Set.of("id", "role", "email"),
          Set.of("id", "role", "ticket_restriction"),
          Set.of("score", "ticket_id", "requester_id"),
          Set.of("ticket_id", "reply_time_in_minutes"),
          Set.of("ticket_id", "reopens", "replies"),
          Set.of("tickets", "end_of_stream"),
          Set.of("tickets", "end_time"),
          Set.of("comments", "next_page"),
          Set.of("users", "end_of_stream"),
          Set.of("users", "next_page"),
          Set.of("satisfaction_ratings", "next_page"),
          Set.of("ticket_metrics", "next_page"));

  @Override
  public String format() {
    return "zendesk";
  }

  @Override
  public Set<String> lists() {
    return Set.of(
        "tickets", "comments", "users", "satisfaction_ratings", "ticket_metrics", "metric_sets");
  }

  @Override
  public Set<String> wrappers() {
    return Set.of();
  }

  @Override
  public List<Set<String>> signatures() {
    return SIGNATURES;
  }

  @Override
  public ParsedRecord read(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    return switch (source.list()) {
      case "tickets" -> new ZendeskTicket(source).read();
      case "comments" -> ZendeskComment.read(source);
      case "users" -> user(source);
      case "satisfaction_ratings" -> rating(source);
      case "ticket_metrics", "metric_sets" -> metrics(source);
      default -> {
        if (fields.has("reply_time_in_minutes") || fields.has("solved_at")) {
          yield metrics(source);
        }
        if (fields.has("score") && fields.has("ticket_id")) {
          yield rating(source);
        }
        if (fields.has("author_id") && (fields.has("public") || fields.has("audit_id"))) {
          yield ZendeskComment.read(source);
        }
        if (fields.has("role") && !fields.has("requester_id")) {
          yield user(source);
        }
        yield new ZendeskTicket(source).read();
      }
    };
  }

  private RawPart user(ExportRecord source) throws InvalidRecord {
    String id = source.fields().requiredId("id");
    String role = source.fields().firstText("role");
    if (role == null) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, "role", "field 'role' is missing; export the users with it");
    }
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    draft.times(null, null, source.fields().time("updated_at"));
    draft.role(id, role.equals("end-user") ? "customer" : "agent");
    return draft.part(RawPart.Kind.USER, id);
  }

  private RawPart rating(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    draft.about(fields.requiredId("ticket_id"), null);
    draft.times(null, null, firstTime(fields, "updated_at", "created_at"));
    draft.rating(score(fields), fields.text("comment"));
    return draft.part(RawPart.Kind.RATING, fields.requiredId("id"));
  }

  private RawPart metrics(ExportRecord source) throws InvalidRecord {
    ExportFields fields = source.fields();
    String ticket = fields.requiredId("ticket_id");
    ConversationDraft draft = new ConversationDraft(source.position(), format());
    draft.about(ticket, null);
    draft.times(null, fields.time("solved_at"), firstTime(fields, "updated_at", "created_at"));
    return draft.part(RawPart.Kind.METRICS, ticket);
  }

  static java.time.Instant firstTime(ExportFields fields, String first, String second)
      throws InvalidRecord {
    return fields.has(first) ? fields.time(first) : fields.requiredTime(second);
  }

  /** Zendesk asks for good or bad: 5 or 1; some accounts for 1 to 5; offered is no answer. */
  static Integer score(ExportFields fields) throws InvalidRecord {
    String score = fields.plain("score");
    if (score == null) {
      return null;
    }
    if (score.matches("[1-5]")) {
      return Integer.valueOf(score);
    }
    return switch (score) {
      case "good", "good_with_comment" -> 5;
      case "bad", "bad_with_comment" -> 1;
      case "offered", "unoffered", "received" -> null;
      default ->
          throw new InvalidRecord(
              ReasonCode.INVALID_VALUE,
              "score",
              "field 'score' must be good, bad, offered, unoffered or 1 to 5");
    };
  }
}
