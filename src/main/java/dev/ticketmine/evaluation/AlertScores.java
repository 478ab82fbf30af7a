package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Compares alerts with planted spikes, emerging topics and changes of mood. */
final class AlertScores {
  private static final String GROUP = "alerts";
  private static final int SPIKE_DAYS = 7;
  private static final int MOOD_DAYS = 14;

  /** A new topic needs some weeks of data before it can be told from chance. */
  private static final int EMERGING_DAYS = 42;

  private static final double TWO_YEARS = 104;

  /** Kinds of alert that a planted kind explains, and within how many days of it. */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.of(
          "spike", Set.of("spike"),
          "emerging", Set.of("emerging", "drift", "spike", "resurfaced"),
          "worse", Set.of("mood_worse", "mood_bad_week"),
          "better", Set.of("mood_better"));

  private final Truth truth;
  private final TopicMap topics;
  private final List<Alert> alerts;

  private AlertScores(Truth truth, TopicMap topics, List<Alert> alerts) {
    this.truth = truth;
    this.topics = topics;
    this.alerts = alerts;
  }

  /** A row of table {@code alerts}. */
  record Alert(String topic, LocalDate week, String kind, String attributeValue) {}

  /**
   * Returns the scores.
   *
   * @param topicWeeks weeks of all topics together, silent ones too
   */
  static List<Score> of(Truth truth, TopicMap topics, List<Alert> alerts, long topicWeeks) {
    return new AlertScores(truth, topics, alerts).scores(topicWeeks);
  }

  private List<Score> scores(long topicWeeks) {
    List<JsonNode> spikes = truth.all("spike");
    long explained =
        spikes.stream()
            .filter(
                spike -> anyOf(Set.of("spike"), spike, SPIKE_DAYS, a -> hasAttributeOf(spike, a)))
            .count();
    Score found = found("spikes_found_share", spikes, Set.of("spike"), SPIKE_DAYS, "within a week");
    List<Score> scores = new ArrayList<>();
    scores.add(found);
    scores.add(
        Score.share(
            GROUP,
            "spikes_explained_share",
            explained,
            found.value() == null ? 0 : Math.round(found.value() * found.count()),
            "right attribute"));
    scores.add(
        found(
            "emerging_found_share",
            truth.all("emerging"),
            Set.of("emerging"),
            EMERGING_DAYS,
            "within six weeks"));
    for (String direction : List.of("worse", "better")) {
      List<JsonNode> planted =
          truth.all("mood_change").stream()
              .filter(change -> change.path("direction").asText().equals(direction))
              .toList();
      Set<String> kinds = Set.of("mood_" + direction);
      scores.add(
          found("mood_" + direction + "_found_share", planted, kinds, MOOD_DAYS, "within 2 weeks"));
    }
    scores.add(falseAlarms("volume_false_alarms", a -> !a.kind().startsWith("mood_"), topicWeeks));
    scores.add(falseAlarms("mood_false_alarms", a -> a.kind().startsWith("mood_"), topicWeeks));
    return scores;
  }

  private Score found(
      String name, List<JsonNode> planted, Set<String> kinds, int days, String note) {
    long found = planted.stream().filter(p -> anyOf(kinds, p, days, a -> true)).count();
    return Score.share(GROUP, name, found, planted.size(), note);
  }

  private Score falseAlarms(String name, Predicate<Alert> isCounted, long topicWeeks) {
    List<Alert> counted = alerts.stream().filter(isCounted).toList();
    long wrong = counted.stream().filter(alert -> !isExplained(alert)).count();
    return topicWeeks == 0
        ? Score.missing(GROUP, name, "table topic_weeks is not written")
        : Score.plain(
            GROUP,
            name,
            wrong * TWO_YEARS / topicWeeks,
            counted.size(),
            "%d; by topic in two years, lower is better".formatted(wrong));
  }

  private boolean isExplained(Alert alert) {
    return truth.all("spike").stream().anyMatch(p -> isBy(alert, p, "spike", SPIKE_DAYS))
        || truth.all("emerging").stream().anyMatch(p -> isBy(alert, p, "emerging", EMERGING_DAYS))
        || truth.all("mood_change").stream()
            .anyMatch(p -> isBy(alert, p, p.path("direction").asText(), MOOD_DAYS));
  }

  private boolean isBy(Alert alert, JsonNode planted, String reason, int days) {
    return EXPLAINED.get(reason).contains(alert.kind()) && meets(alert, planted, days);
  }

  private boolean anyOf(Set<String> kinds, JsonNode planted, int days, Predicate<Alert> isFit) {
    return alerts.stream()
        .filter(isFit)
        .anyMatch(alert -> kinds.contains(alert.kind()) && meets(alert, planted, days));
  }

  private static boolean hasAttributeOf(JsonNode spike, Alert alert) {
    return spike.path("value").asText().equals(alert.attributeValue());
  }

  private boolean meets(Alert alert, JsonNode planted, int days) {
    LocalDate week = LocalDate.parse(planted.path("week").asText());
    return Objects.equals(topics.intentOf(alert.topic()), planted.path("intent").asText())
        && Math.abs(ChronoUnit.DAYS.between(week, alert.week())) <= days;
  }
}
