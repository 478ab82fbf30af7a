package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads ticketmine's own format: JSON Lines, one conversation a line. */
public final class TicketmineReader implements ArchiveReader {
  private static final List<String> CHANNELS =
      List.of("email", "chat", "social", "phone", "form", "messaging");
  private static final List<String> STATES = List.of("open", "pending", "solved", "closed");
  private static final List<String> ROLES = List.of("customer", "agent", "bot", "system");

  private final int maximumBytes;

  /** Records may have the usual size. */
  public TicketmineReader() {
    this(Lines.STANDARD_BYTES);
  }

  /**
   * @param maximumBytes largest record
   */
  TicketmineReader(int maximumBytes) {
    this.maximumBytes = maximumBytes;
  }

  @Override
  public String format() {
    return "ticketmine";
  }

  @Override
  public String sign() {
    return "lines of it are JSON objects";
  }

  @Override
  public boolean fits(byte[] header) {
    String text = new String(header, StandardCharsets.UTF_8);
    return text.isBlank() || text.lines().anyMatch(TicketmineReader::beginsObject);
  }

  private static boolean beginsObject(String line) {
    return line.strip().startsWith("{") || line.startsWith("\uFEFF{");
  }

  @Override
  public boolean isSplittable() {
    return true;
  }

  @Override
  public AccountedRecords read(InputStream in, RecordPosition start) {
    return new MappedLines<>(new Lines(in, start, maximumBytes), this::parse);
  }

  private ParsedRecord parse(Lines.Line line) {
    try {
      return conversation(line.position(), JsonLines.parse(line));
    } catch (InvalidRecord e) {
      return new RejectedRecord(line.position(), e, RawBytes.of(line));
    }
  }

  private RawConversation conversation(RecordPosition position, JsonFields fields)
      throws InvalidRecord {
    List<RawMessage> messages = new ArrayList<>();
    for (JsonFields message : fields.objects("messages")) {
      messages.add(message(message));
    }
    Instant createdAt = fields.requiredInstant("created_at");
    Instant closedAt = fields.instant("closed_at");
    if (closedAt != null && closedAt.isBefore(createdAt)) {
      throw new InvalidRecord(
          ReasonCode.INVALID_VALUE, "closed_at", "field 'closed_at' lies before 'created_at'");
    }
    Instant updatedAt = fields.instant("updated_at");
    return new RawConversation(
        position,
        format(),
        fields.requiredText("conversation_id"),
        fields.oneOf("channel", CHANNELS),
        fields.text("language"),
        fields.text("subject"),
        fields.requiredText("customer_id"),
        fields.oneOf("status", STATES),
        createdAt,
        closedAt,
        updatedAt == null ? latest(createdAt, closedAt, messages) : updatedAt,
        fields.texts("tags"),
        fields.number("csat", 1, 5),
        fields.text("csat_comment"),
        fields.number("ces", 1, 7),
        fields.textMap("attributes"),
        messages,
        fields.people());
  }

  private static RawMessage message(JsonFields fields) throws InvalidRecord {
    String role = fields.oneOf("author_role", ROLES);
    boolean isPerson = role.equals("customer") || role.equals("agent");
    String text = fields.text("text");
    return new RawMessage(
        role,
        isPerson ? fields.requiredText("author_id") : fields.text("author_id"),
        fields.requiredInstant("sent_at"),
        text == null ? fields.requiredText("text") : text,
        fields.flag("is_public", true));
  }

  private static Instant latest(Instant createdAt, Instant closedAt, List<RawMessage> messages) {
    Instant latest = closedAt == null ? createdAt : closedAt;
    for (RawMessage message : messages) {
      latest = message.sentAt().isAfter(latest) ? message.sentAt() : latest;
    }
    return latest;
  }
}
