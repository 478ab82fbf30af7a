package dev.ticketmine.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How a conversation was served, by the clock that its messages were made with. Written apart from
 * the stage that measures it, so that one can judge the other.
 */
final class ServiceTruth {
  private final SampleConversation conversation;
  private ZonedDateTime asked;
  private ZonedDateTime answered;
  private ZonedDateTime lastAnswered;
  private ZonedDateTime waitingSince;
  private Duration longestWait;
  private int replies;
  private boolean isSolved;
  private boolean isReopened;

  ServiceTruth(SampleConversation conversation) {
    this.conversation = conversation;
    List<SampleMessage> open =
        conversation.messages().stream().filter(SampleMessage::isPublic).toList();
    for (SampleMessage message : open) {
      switch (message.role()) {
        case "customer" -> customer(message.sentAt());
        case "agent" -> agent(message.sentAt());
        // The sample's system says nothing but that a conversation was solved or opened again.
        case "system" -> isSolved = true;
        default -> {}
      }
    }
  }

  private void customer(ZonedDateTime at) {
    asked = asked == null ? at : asked;
    waitingSince = waitingSince == null ? at : waitingSince;
    isReopened |= isSolved;
  }

  private void agent(ZonedDateTime at) {
    if (asked == null) {
      return;
    }
    replies++;
    answered = answered == null ? at : answered;
    lastAnswered = at;
    if (waitingSince != null) {
      Duration wait = Duration.between(waitingSince, at);
      longestWait = longestWait == null || wait.compareTo(longestWait) > 0 ? wait : longestWait;
      waitingSince = null;
    }
  }

  /** Writes the fields; those that do not apply are left out. */
  void write(JsonGenerator json) throws IOException {
    json.writeStringField("conversation_id", conversation.id());
    json.writeStringField("customer_id", conversation.customerId());
    json.writeStringField("channel", conversation.channel());
    json.writeStringField("language", conversation.language());
    json.writeStringField("created_at", conversation.createdAt().toOffsetDateTime().toString());
    seconds(json, "first_response_seconds", asked, answered);
    seconds(json, "handle_seconds", answered, lastAnswered);
    seconds(json, "resolution_seconds", conversation.createdAt(), conversation.closedAt());
    if (longestWait != null) {
      json.writeNumberField("longest_wait_seconds", longestWait.toSeconds());
    }
    json.writeNumberField("replies", replies);
    json.writeBooleanField("reopened", isReopened);
    if (conversation.rating().csat() != null) {
      json.writeNumberField("csat", conversation.rating().csat());
    }
    if (conversation.rating().ces() != null) {
      json.writeNumberField("ces", conversation.rating().ces());
    }
  }

  private static void seconds(JsonGenerator json, String name, ZonedDateTime from, ZonedDateTime to)
      throws IOException {
    if (from != null && to != null) {
      json.writeNumberField(name, Duration.between(from, to).toSeconds());
    }
  }
}
