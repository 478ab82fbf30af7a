package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares alerts with planted spikes, emerging topics and changes of mood. */
final class AlertScores {
  private static final String GROUP = "alerts";
  private static final int SPIKE_DAYS = 7;

  /** A slow change needs some weeks of data before it can be told from chance. */
  private static final int CHANGE_DAYS = 42;

  private AlertScores() {}

  /** A row of table {@code alerts}. */
  record Alert(String topic, LocalDate week, String kind, String attributeValue) {}

  static List<Score> of(Truth truth, TopicMap topics, List<Alert> alerts) {
    List<JsonNode> spikes = truth.all("spike");
    List<Alert> spikeAlerts = alerts.stream().filter(a -> a.kind().equals("spike")).toList();
    long found = 0;
    long explained = 0;
    for (JsonNode spike : spikes) {
      List<Alert> hits =
          spikeAlerts.stream().filter(a -> meets(a, spike, topics, SPIKE_DAYS)).toList();
      found += hits.isEmpty() ? 0 : 1;
      explained +=
          hits.stream().anyMatch(a -> spike.path("value").asText().equals(a.attributeValue()))
              ? 1
              : 0;
    }
    long justified =
        spikeAlerts.stream()
            .filter(a -> spikes.stream().anyMatch(s -> meets(a, s, topics, SPIKE_DAYS)))
            .count();
    List<Score> scores = new ArrayList<>();
    scores.add(Score.share(GROUP, "spikes_found_share", found, spikes.size(), "within a week"));
    scores.add(Score.share(GROUP, "spikes_explained_share", explained, found, "right attribute"));
    scores.add(
        Score.plain(
            GROUP,
            "spike_false_alarms",
            spikeAlerts.size() - justified,
            spikeAlerts.size(),
            "lower is better"));
    scores.add(
        changes("emerging_found_share", truth, topics, alerts, Set.of("emerging"), "emerging"));
    for (String direction : List.of("worse", "better")) {
      scores.add(
          changes(
              "mood_" + direction + "_found_share",
              truth,
              topics,
              alerts,
              Set.of("mood_" + direction),
              direction));
    }
    return scores;
  }

  private static Score changes(
      String name,
      Truth truth,
      TopicMap topics,
      List<Alert> alerts,
      Set<String> kinds,
      String direction) {
    boolean isMood = !direction.equals("emerging");
    List<JsonNode> planted =
        truth.all(isMood ? "mood_change" : "emerging").stream()
            .filter(n -> !isMood || n.path("direction").asText().equals(direction))
            .toList();
    long found =
        planted.stream()
            .filter(
                change ->
                    alerts.stream()
                        .anyMatch(
                            a -> kinds.contains(a.kind()) && meets(a, change, topics, CHANGE_DAYS)))
            .count();
    return Score.share(GROUP, name, found, planted.size(), "within six weeks");
  }

  private static boolean meets(Alert alert, JsonNode planted, TopicMap topics, int days) {
    LocalDate week = LocalDate.parse(planted.path("week").asText());
    return Objects.equals(topics.intentOf(alert.topic()), planted.path("intent").asText())
        && Math.abs(ChronoUnit.DAYS.between(week, alert.week())) <= days;
  }
}
