package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ticketmine.evaluation.Contingency.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares conversations' primary topics with their chief intents. */
final class TopicScores {
  private static final String GROUP = "topics";

  /** Conversations an intent needs in each language before its largest topics are compared. */
  private static final int TWIN_FLOOR = 5;

  private TopicScores() {}

  /**
   * Returns the scores.
   *
   * @param primary primary topic by conversation
   * @param known ids of the conversations that were loaded
   */
  static List<Score> of(Truth truth, Map<String, String> primary, List<String> known) {
    List<Score> scores = new ArrayList<>();
    for (String language : List.of("all", "de", "en")) {
      List<String> ids =
          known.stream()
              .filter(id -> truth.conversations().containsKey(id))
              .filter(id -> language.equals("all") || language(truth, id).equals(language))
              .toList();
      List<Pair> pairs =
          ids.stream()
              .filter(primary::containsKey)
              .map(id -> new Pair(primary.get(id), truth.chiefIntent(id)))
              .toList();
      scores.addAll(agreement(language, pairs, ids.size()));
    }
    scores.add(twins(truth, primary));
    return scores;
  }

  private static String language(Truth truth, String id) {
    return truth.conversations().get(id).path("language").asText();
  }

  private static List<Score> agreement(String language, List<Pair> pairs, int conversations) {
    if (pairs.isEmpty()) {
      return List.of(Score.missing(GROUP, "acc_" + language, "no labelled conversation"));
    }
    Contingency table = Contingency.of(pairs);
    int size = pairs.size();
    long topics = new TreeSet<>(pairs.stream().map(Pair::found).toList()).size();
    long intents = new TreeSet<>(pairs.stream().map(Pair::truth).toList()).size();
    String wrong = "conversations without a topic count as wrong";
    return List.of(
        Score.share(GROUP, "acc_" + language, table.matched(), conversations, wrong),
        Score.plain(GROUP, "nmi_" + language, table.normalisedMutualInformation(), size, ""),
        Score.plain(GROUP, "ari_" + language, table.adjustedRandIndex(), size, ""),
        Score.share(GROUP, "purity_" + language, table.inMajority(), size, ""),
        Score.plain(GROUP, "topics_" + language, topics, size, "intents: " + intents),
        Score.share(GROUP, "no_topic_share_" + language, conversations - size, conversations, ""));
  }

  private static Score twins(Truth truth, Map<String, String> primary) {
    Map<String, Map<String, Map<String, Integer>>> topics = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : truth.conversations().entrySet()) {
      String topic = primary.get(entry.getKey());
      if (topic != null) {
        topics
            .computeIfAbsent(truth.chiefIntent(entry.getKey()), i -> new TreeMap<>())
            .computeIfAbsent(entry.getValue().path("language").asText(), l -> new TreeMap<>())
            .merge(topic, 1, Integer::sum);
      }
    }
    long compared = 0;
    long same = 0;
    for (Map<String, Map<String, Integer>> languages : topics.values()) {
      Map<String, Integer> german = languages.getOrDefault("de", Map.of());
      Map<String, Integer> english = languages.getOrDefault("en", Map.of());
      if (sum(german) >= TWIN_FLOOR && sum(english) >= TWIN_FLOOR) {
        compared++;
        same += TopicMap.commonest(german).equals(TopicMap.commonest(english)) ? 1 : 0;
      }
    }
    return Score.share(
        GROUP,
        "twin_share",
        same,
        compared,
        "intents with the same largest topic in German and English");
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
