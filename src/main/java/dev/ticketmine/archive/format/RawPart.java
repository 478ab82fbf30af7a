package dev.ticketmine.archive.format;

import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a conversation, for exports that spread a conversation over several files: the parts
 * are put together after redaction, whatever files and nights they come in.
 *
 * @param kind what the part says
 * @param partId id of the part in the source; of several versions of a part, the one whose content
 *     was updated last counts
 * @param content what the part says; everything else is null or empty. Without a conversation id
 *     for a {@link Kind#USER}
 * @param roles what the part says about people: id of an author to author role
 */
public record RawPart(
    RecordPosition position,
    Kind kind,
    String partId,
    RawConversation content,
    Map<String, String> roles)
    implements ParsedRecord {
  /** Status of a ticket that was deleted or marked as spam: its conversation is taken away. */
  public static final String DELETED = "deleted";

  /** Id of a message that repeats the first one, in case the messages come in another file. */
  public static final String STAND_IN = "description";

  /** What a part says. */
  public enum Kind {
    /** The conversation as such, with or without messages. There is none without it. */
    TICKET,
    /** One or more messages. */
    MESSAGE,
    /** A satisfaction rating. */
    RATING,
    /** When it was solved. */
    METRICS,
    /** Which role a person has. */
    USER
  }

  /** Copies the roles. */
  public RawPart {
    roles = new TreeMap<>(roles);
  }
}
