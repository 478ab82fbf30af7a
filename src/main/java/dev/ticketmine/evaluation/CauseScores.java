package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares attribute causes with the planted ones. */
final class CauseScores {
  private static final String GROUP = "causes";

  private CauseScores() {}

  /** A row of table {@code root_causes} of kind attribute. */
  record Cause(String topic, String attribute, String value) {}

  static List<Score> of(Truth truth, TopicMap topics, List<Cause> causes) {
    Set<String> planted = keys(truth.all("cause"));
    Set<String> implied = keys(truth.all("implied_cause"));
    Set<String> decoys = new TreeSet<>();
    truth.all("decoy").forEach(n -> decoys.add(key("", n.path("attribute"), n.path("value"))));
    Set<String> found = new TreeSet<>();
    Set<String> decoysFound = new TreeSet<>();
    for (Cause cause : causes) {
      String intent = topics.intentOf(cause.topic());
      String key = intent + "/" + cause.attribute() + "/" + cause.value();
      if (intent != null && !implied.contains(key)) {
        found.add(key);
      }
      if (decoys.contains("/" + cause.attribute() + "/" + cause.value())
          && !planted.contains(key)) {
        decoysFound.add(key);
      }
    }
    List<Score> scores = new ArrayList<>(FoundSet.scores(GROUP, "attribute", found, planted));
    scores.add(
        Score.plain(GROUP, "decoys_reported", decoysFound.size(), causes.size(), "should be 0"));
    return scores;
  }

  private static Set<String> keys(List<JsonNode> nodes) {
    Set<String> keys = new TreeSet<>();
    nodes.forEach(
        n -> keys.add(key(n.path("intent").asText(), n.path("attribute"), n.path("value"))));
    return keys;
  }

  private static String key(String intent, JsonNode attribute, JsonNode value) {
    return intent + "/" + attribute.asText() + "/" + value.asText();
  }
}
