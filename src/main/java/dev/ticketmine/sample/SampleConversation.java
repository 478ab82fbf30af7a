package dev.ticketmine.sample;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * A conversation with its truth.
 *
 * @param statedLanguage what the archive says; null in some
 * @param closedAt null while open
 * @param intents chief one first
 * @param stated causes that the customer states
 */
record SampleConversation(
    String id,
    String channel,
    String language,
    String statedLanguage,
    ZonedDateTime createdAt,
    ZonedDateTime closedAt,
    String status,
    String subject,
    String customerId,
    List<String> tags,
    Rating rating,
    Map<String, String> attributes,
    List<SampleMessage> messages,
    List<Intent> intents,
    List<Attributes.Implied> stated,
    String state) {

  /** What the customer rated; each null if not given. */
  record Rating(Integer csat, String comment, Integer ces) {
    static final Rating NONE = new Rating(null, null, null);
  }

  ZonedDateTime updatedAt() {
    ZonedDateTime last = messages.get(messages.size() - 1).sentAt();
    return closedAt != null && closedAt.isAfter(last) ? closedAt : last;
  }

  /** Whether a negative start ended without negative polarity. */
  boolean isRecovered() {
    List<String> polarities =
        messages.stream().filter(SampleMessage::isCustomer).map(SampleMessage::polarity).toList();
    return polarities.get(0).equals("negative")
        && !polarities.get(polarities.size() - 1).equals("negative");
  }

  /** Returns the conversation as far as it had come before a moment after its beginning. */
  SampleConversation asOf(ZonedDateTime moment) {
    boolean isClosed = closedAt != null && closedAt.isBefore(moment);
    return new SampleConversation(
        id,
        channel,
        language,
        statedLanguage,
        createdAt,
        isClosed ? closedAt : null,
        isClosed || closedAt == null ? status : "open",
        subject,
        customerId,
        tags,
        isClosed ? rating : Rating.NONE,
        attributes,
        messages.stream().filter(message -> message.sentAt().isBefore(moment)).toList(),
        intents,
        stated,
        state);
  }

  /** Returns the conversation as an export saw it when it was still going on. */
  SampleConversation earlier() {
    return new SampleConversation(
        id,
        channel,
        language,
        statedLanguage,
        createdAt,
        null,
        "open",
        subject,
        customerId,
        tags,
        Rating.NONE,
        attributes,
        messages.subList(0, messages.size() - 1),
        intents,
        stated,
        state);
  }
}
