package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has been read of a record so far. Ids are given as the source has them; the draft puts the
 * name of the format before those of conversations and people, so that those of two help desks in
 * one lake cannot meet.
 */
public final class ConversationDraft {
  private final RecordPosition position;
  private final String source;
  private final List<String> tags = new ArrayList<>();
  private final Map<String, String> attributes = new TreeMap<>();
  private final Map<String, String> roles = new TreeMap<>();
  private final List<RawMessage> messages = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private String conversationId;
  private String channel;
  private String language;
  private String subject;
  private String customerId;
  private String status;
  private Instant createdAt;
  private Instant closedAt;
  private Instant updatedAt;
  private Integer csat;
  private String csatComment;

  /** Nothing but where it stands and the format. */
  public ConversationDraft(RecordPosition position, String source) {
    this.position = position;
    this.source = source;
  }

  /** Says which conversation it is, and whose; the customer may be unknown. */
  public void about(String id, String customer) {
    conversationId = prefixed(id);
    customerId = prefixed(customer);
  }

  /** Says how it came in, and in which language, both null if unknown. */
  public void from(String newChannel, String newLanguage) {
    channel = newChannel;
    language = newLanguage;
  }

  /** Sets the subject; null if there is none. */
  public void subject(String newSubject) {
    subject = newSubject;
  }

  /** Sets the status; null if unknown. */
  public void status(String newStatus) {
    status = newStatus;
  }

  /** Sets when it began, ended (null while open) and was last changed. */
  public void times(Instant created, Instant closed, Instant updated) throws InvalidRecord {
    if (closed != null && created != null && closed.isBefore(created)) {
      throw new InvalidRecord(
          ReasonCode.INVALID_VALUE, "closed_at", "the conversation is closed before it is created");
    }
    createdAt = created;
    closedAt = closed;
    updatedAt = updated;
  }

  /** Sets the satisfaction rating from 1 to 5 and the comment given with it; null if none. */
  public void rating(Integer newCsat, String comment) {
    csat = newCsat;
    csatComment = comment;
  }

  /** Adds a tag, once. */
  public void tag(String tag) {
    if (tag != null && !tag.isBlank() && !tags.contains(tag.strip())) {
      tags.add(tag.strip());
    }
  }

  /** Adds an attribute, if it has a value. */
  public void attribute(String name, String value) {
    if (name != null && !name.isBlank() && value != null && !value.isBlank()) {
      attributes.put(name.strip(), value.strip());
    }
  }

  /** Says which role a person has, unless that is said already. */
  public void role(String author, String role) {
    if (author != null) {
      roles.putIfAbsent(prefixed(author), role);
    }
  }

  /** Adds the names of people that a record states. */
  public void people(List<String> stated) {
    names.addAll(stated);
  }

  /** Adds a message that has a text. */
  public void message(RawMessage message) {
    if (message.text() != null && !message.text().isBlank()) {
      messages.add(
          new RawMessage(
              message.authorRole(),
              prefixed(message.authorId()),
              message.sentAt(),
              message.text(),
              message.isPublic(),
              message.sourceId()));
    }
  }

  /**
   * Returns the draft as a conversation that is whole; its last change is never before a message.
   */
  public RawConversation whole() {
    Instant latest = updatedAt == null ? createdAt : updatedAt;
    for (RawMessage message : messages) {
      latest =
          message.sentAt() != null && message.sentAt().isAfter(latest) ? message.sentAt() : latest;
    }
    updatedAt = latest;
    customerId = customerId == null ? conversationId : customerId;
    return content();
  }

  /** Returns the draft as a part of a conversation. */
  public RawPart part(RawPart.Kind kind, String id) {
    if (kind == RawPart.Kind.TICKET && customerId == null) {
      customerId = conversationId;
    }
    return new RawPart(
        position, kind, kind == RawPart.Kind.USER ? prefixed(id) : id, content(), roles);
  }

  private RawConversation content() {
    return new RawConversation(
        position,
        source,
        conversationId,
        channel,
        language,
        subject,
        customerId,
        status,
        createdAt,
        closedAt,
        updatedAt,
        tags,
        csat,
        csatComment,
        null,
        attributes,
        messages,
        names);
  }

  private String prefixed(String id) {
    return id == null ? null : source + "-" + id;
  }
}
