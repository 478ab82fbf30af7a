package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares proposed changes of tags with the planted faults. */
final class TagScores {
  private static final String GROUP = "tags";
  private static final Set<String> USELESS = Set.of("bookmark", "dead", "person");

  private TagScores() {}

  /** A row of table {@code tag_changes}. */
  record Change(String action, List<String> tags, List<String> newTags) {}

  /**
   * Returns the scores.
   *
   * @param topicsByLabel ids of topics by their labels in lower case, to know what an added tag is
   *     about
   */
  static List<Score> of(
      Truth truth, TopicMap topics, Map<String, String> topicsByLabel, List<Change> changes) {
    Set<String> synonyms = new TreeSet<>();
    Set<String> useless = new TreeSet<>();
    Set<String> mixed = new TreeSet<>();
    for (JsonNode node : truth.all("tag")) {
      String tag = node.path("tag").asText();
      String fault = node.path("fault").asText();
      if (fault.equals("synonym")) {
        Truth.strings(node.path("related")).forEach(other -> synonyms.add(pair(tag, other)));
      } else if (fault.equals("mixed")) {
        mixed.add(tag);
      } else if (USELESS.contains(fault)) {
        useless.add(tag);
      }
    }
    Set<String> missing = new TreeSet<>();
    truth.all("missing_tag").forEach(node -> missing.add(node.path("intent").asText()));

    List<Score> scores = new ArrayList<>();
    scores.addAll(FoundSet.scores(GROUP, "merge", merged(changes), synonyms));
    scores.addAll(FoundSet.scores(GROUP, "retire", tags(changes, "retire"), useless));
    scores.addAll(FoundSet.scores(GROUP, "split", tags(changes, "split"), mixed));
    Set<String> added = new TreeSet<>();
    for (Change change : changes) {
      if (change.action().equals("add")) {
        for (String tag : change.newTags()) {
          String topic = topicsByLabel.get(tag.toLowerCase(Locale.ROOT));
          String intent = topic == null ? null : topics.intentOf(topic);
          added.add(intent == null ? "unknown: " + tag : intent);
        }
      }
    }
    scores.addAll(FoundSet.scores(GROUP, "add", added, missing));
    return scores;
  }

  private static Set<String> merged(List<Change> changes) {
    Set<String> pairs = new TreeSet<>();
    for (Change change : changes) {
      if (change.action().equals("merge")) {
        Set<String> together = new TreeSet<>(change.tags());
        together.addAll(change.newTags());
        for (String one : together) {
          together.stream().filter(t -> !t.equals(one)).forEach(t -> pairs.add(pair(one, t)));
        }
      }
    }
    return pairs;
  }

  private static Set<String> tags(List<Change> changes, String action) {
    Set<String> tags = new TreeSet<>();
    changes.stream().filter(c -> c.action().equals(action)).forEach(c -> tags.addAll(c.tags()));
    return tags;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " = " + other : other + " = " + one;
  }
}
