package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what is to be done about the contacts of topics with what the truth says. */
final class ContactValueScores {
  private static final String GROUP = "contact_value";

  private ContactValueScores() {}

  /** A row of table {@code contact_values} that was measured; action is null if it could not be. */
  record Value(String topic, String action) {}

  static List<Score> of(Truth truth, TopicMap topics, List<Value> values) {
    Map<String, String> quadrants = new TreeMap<>();
    for (JsonNode intent : truth.all("intent")) {
      if (intent.path("quadrant").isTextual()) {
        quadrants.put(intent.path("intent").asText(), intent.path("quadrant").asText());
      }
    }
    long known = 0;
    long placed = 0;
    long right = 0;
    for (Value value : values) {
      String intent = topics.intentOf(value.topic());
      String expected = intent == null ? null : quadrants.get(intent);
      if (expected != null) {
        known++;
        placed += value.action() == null ? 0 : 1;
        right += expected.equals(value.action()) ? 1 : 0;
      }
    }
    return List.of(
        Score.share(GROUP, "quadrant_accuracy", right, placed, "of topics with enough data"),
        Score.share(GROUP, "placed_share", placed, known, "topics with enough data"));
  }
}
