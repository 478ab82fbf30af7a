package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares causes from texts with those that customers were made to state. A cause counts as the
 * planted one that most of its topic's conversations state.
 */
final class StatedCauseScores {
  private static final String GROUP = "causes";

  /** What fewer customers state is below the floor of any finding. */
  private static final int FEWEST = 5;

  private static final double MOST = 0.5;

  private StatedCauseScores() {}

  /** A row of table {@code root_causes} of kind phrase, with its conversations of the topic. */
  record StatedCause(String topic, Set<String> conversations) {}

  static List<Score> of(Truth truth, TopicMap topics, List<StatedCause> causes) {
    Map<String, String> stated = new HashMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode node : truth.all("stated_cause")) {
      String key =
          node.path("intent").asText()
              + "/"
              + node.path("attribute").asText()
              + "/"
              + node.path("value").asText();
      stated.put(node.path("conversation_id").asText(), key);
      counts.merge(key, 1, Integer::sum);
    }
    counts.values().removeIf(count -> count < FEWEST);
    Set<String> found = new TreeSet<>();
    int right = 0;
    for (StatedCause cause : causes) {
      Map<String, Integer> said = new TreeMap<>();
      for (String conversation : cause.conversations()) {
        if (stated.containsKey(conversation)) {
          said.merge(stated.get(conversation), 1, Integer::sum);
        }
      }
      String key = TopicMap.commonest(said);
      if (key != null
          && said.get(key) >= MOST * cause.conversations().size()
          && key.startsWith(topics.intentOf(cause.topic()) + "/")) {
        found.add(key);
        right++;
      }
    }
    found.retainAll(counts.keySet());
    return List.of(
        Score.share(GROUP, "stated_precision", right, causes.size(), ""),
        Score.share(
            GROUP,
            "stated_recall",
            found.size(),
            counts.size(),
            "stated " + FEWEST + " times or more"));
  }
}
