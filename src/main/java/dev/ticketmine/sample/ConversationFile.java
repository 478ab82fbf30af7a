package dev.ticketmine.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Writes conversations as ticketmine's own JSON Lines. */
final class ConversationFile {
  private final JsonGenerator json;

  ConversationFile(JsonGenerator json) {
    this.json = json;
  }

  void write(SampleConversation conversation) throws IOException {
    json.writeStartObject();
    json.writeStringField("conversation_id", conversation.id());
    json.writeStringField("channel", conversation.channel());
    json.writeStringField("language", conversation.statedLanguage());
    json.writeStringField("created_at", time(conversation.createdAt()));
    json.writeStringField("closed_at", time(conversation.closedAt()));
    json.writeStringField("updated_at", time(conversation.updatedAt()));
    json.writeStringField("status", conversation.status());
    json.writeStringField("subject", conversation.subject());
    json.writeStringField("customer_id", conversation.customerId());
    json.writeArrayFieldStart("tags");
    for (String tag : conversation.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    number("csat", conversation.rating().csat());
    if (conversation.rating().comment() != null) {
      json.writeStringField("csat_comment", conversation.rating().comment());
    }
    number("ces", conversation.rating().ces());
    json.writeObjectFieldStart("attributes");
    for (Map.Entry<String, String> attribute : conversation.attributes().entrySet()) {
      json.writeStringField(attribute.getKey(), attribute.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("messages");
    for (SampleMessage message : conversation.messages()) {
      write(message);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void write(SampleMessage message) throws IOException {
    json.writeStartObject();
    json.writeStringField("author_role", message.role());
    json.writeStringField("author_id", message.authorId());
    json.writeStringField("sent_at", time(message.sentAt()));
    json.writeStringField("text", message.text());
    if (!message.isPublic()) {
      json.writeBooleanField("is_public", false);
    }
    json.writeEndObject();
  }

  private void number(String name, Integer value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }

  private static String time(ZonedDateTime moment) {
    return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
