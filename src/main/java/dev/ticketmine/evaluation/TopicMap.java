package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says which intent each topic stands for: the one that most of its conversations are chiefly
 * about; among equals the first by name.
 */
final class TopicMap {
  private final Map<String, String> intents = new TreeMap<>();

  /**
   * Builds the map.
   *
   * @param primary primary topic by conversation
   */
  TopicMap(Truth truth, Map<String, String> primary) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> conversation : truth.conversations().entrySet()) {
      String topic = primary.get(conversation.getKey());
      if (topic != null) {
        counts
            .computeIfAbsent(topic, t -> new TreeMap<>())
            .merge(truth.chiefIntent(conversation.getKey()), 1, Integer::sum);
      }
    }
    counts.forEach((topic, byIntent) -> intents.put(topic, commonest(byIntent)));
  }

  /** Returns the key with the largest count; among equals the first in order. */
  static String commonest(Map<String, Integer> counts) {
    String best = null;
    int most = -1;
    for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  /** Returns the intent of a topic; null if none of its conversations is labelled. */
  String intentOf(String topic) {
    return intents.get(topic);
  }
}
