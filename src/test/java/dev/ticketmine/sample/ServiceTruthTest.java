package dev.ticketmine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ticketmine.sample.SampleConversation.Rating;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTruthTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneId.of("Europe/Berlin"));

  private static SampleMessage message(String role, int minute, boolean isPublic) {
    return new SampleMessage(
        role, "x", START.plusMinutes(minute), "text", isPublic, List.of(), null, null);
  }

  private static JsonNode truth(ZonedDateTime closed, SampleMessage... messages)
      throws IOException {
    SampleConversation conversation =
        new SampleConversation(
            "c-1",
            "email",
            "de",
            null,
            START,
            closed,
            "closed",
            null,
            "k-1",
            List.of(),
            new Rating(2, null, null),
            Map.of(),
            List.of(messages),
            List.of(),
            List.of(),
            "neutral");
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      new ServiceTruth(conversation).write(json);
      json.writeEndObject();
    }
    return new ObjectMapper().readTree(text.toString());
  }

  @Test
  void countsFromTheFirstQuestionToPublicAnswersOnly() throws IOException {
    JsonNode truth =
        truth(
            START.plusMinutes(200),
            message("customer", 0, true),
            message("bot", 1, true),
            message("agent", 2, false),
            message("agent", 30, true),
            message("customer", 40, true),
            message("customer", 60, true),
            message("agent", 100, true),
            message("system", 110, true),
            message("customer", 150, true));
    assertThat(truth.get("first_response_seconds").asLong()).isEqualTo(30 * 60);
    assertThat(truth.get("handle_seconds").asLong()).isEqualTo(70 * 60);
    assertThat(truth.get("longest_wait_seconds").asLong()).isEqualTo(60 * 60);
    assertThat(truth.get("resolution_seconds").asLong()).isEqualTo(200 * 60);
    assertThat(truth.get("replies").asInt()).isEqualTo(2);
    assertThat(truth.get("reopened").asBoolean()).isTrue();
    assertThat(truth.get("csat").asInt()).isEqualTo(2);
    assertThat(truth.get("created_at").asText()).isEqualTo("2026-03-02T09:00+01:00");
  }

  @Test
  void leavesOutWhatDoesNotApply() throws IOException {
    JsonNode truth = truth(null, message("customer", 0, true), message("bot", 1, true));
    for (String field :
        List.of(
            "first_response_seconds",
            "handle_seconds",
            "longest_wait_seconds",
            "resolution_seconds",
            "ces")) {
      assertThat(truth.has(field)).as(field).isFalse();
    }
    assertThat(truth.get("replies").asInt()).isZero();
    assertThat(truth.get("reopened").asBoolean()).isFalse();
  }
}
