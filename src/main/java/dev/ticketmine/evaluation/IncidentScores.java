package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Compares incidents with planted spikes, each of which begins on the first day of its week. */
final class IncidentScores {
  private static final String GROUP = "incidents";
  private static final int SOON_DAYS = 3;
  private static final int SPIKE_DAYS = 7;

  private IncidentScores() {}

  /** A row of table {@code incidents}. */
  record Incident(String topic, String attribute, String value, LocalDate detected) {}

  static List<Score> of(Truth truth, TopicMap topics, List<Incident> incidents) {
    List<JsonNode> planted = truth.all("spike");
    long found = planted.stream().filter(p -> isFound(p, topics, incidents, SPIKE_DAYS)).count();
    long soon = planted.stream().filter(p -> isFound(p, topics, incidents, SOON_DAYS)).count();
    long wrong =
        incidents.stream()
            .filter(i -> planted.stream().noneMatch(p -> isRight(p, topics, i)))
            .count();
    return List.of(
        Score.share(GROUP, "found_share", found, planted.size(), "right value within a week"),
        Score.share(GROUP, "found_soon_share", soon, planted.size(), "right value within 3 days"),
        Score.plain(GROUP, "false_incidents", wrong, incidents.size(), "should be 0"));
  }

  private static boolean isFound(
      JsonNode planted, TopicMap topics, List<Incident> incidents, int days) {
    LocalDate start = start(planted);
    return incidents.stream()
        .anyMatch(
            incident ->
                isRight(planted, topics, incident)
                    && !incident.detected().isAfter(start.plusDays(days)));
  }

  /** Right topic, right value, and within the planted week. */
  private static boolean isRight(JsonNode planted, TopicMap topics, Incident incident) {
    LocalDate start = start(planted);
    return Objects.equals(topics.intentOf(incident.topic()), planted.path("intent").asText())
        && planted.path("attribute").asText().equals(incident.attribute())
        && planted.path("value").asText().equals(incident.value())
        && !incident.detected().isBefore(start)
        && !incident.detected().isAfter(start.plusDays(SPIKE_DAYS));
  }

  private static LocalDate start(JsonNode planted) {
    return LocalDate.parse(planted.path("week").asText());
  }
}
