package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares published service figures with figures computed from the truth of each conversation: by
 * all, channel and language, over the whole archive, by month and by week. Every figure counts that
 * either side knows.
 */
final class ServiceScores {
  private static final String GROUP = "service";
  private static final Duration SEVEN_DAYS = Duration.ofDays(7);
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private final Map<String, Double> known = new TreeMap<>();

  private ServiceScores() {}

  /** The name of a figure: metric, scope, period. */
  static String key(
      String metric, String scope, String scopeValue, String period, LocalDate start) {
    return String.join("|", metric, scope, scopeValue, period, start.toString());
  }

  /**
   * Returns the scores.
   *
   * @param published values by {@link #key}
   */
  static List<Score> of(Truth truth, Map<String, Double> published) {
    List<JsonNode> rows = truth.all("service");
    if (rows.isEmpty()) {
      return List.of(Score.missing(GROUP, "all", "the truth has no lines of kind service"));
    }
    ServiceScores scores = new ServiceScores();
    scores.compute(rows);
    double minutes = 0;
    double others = 0;
    long times = 0;
    long shares = 0;
    long missing = 0;
    for (Map.Entry<String, Double> figure : scores.known.entrySet()) {
      Double value = published.get(figure.getKey());
      if (value == null) {
        missing++;
      } else if (figure.getKey().contains("_minutes") || figure.getKey().contains("_hours")) {
        double unit = figure.getKey().contains("_hours") ? HOUR / MINUTE : 1;
        minutes = Math.max(minutes, Math.abs(value - figure.getValue()) * unit);
        times++;
      } else {
        others = Math.max(others, Math.abs(value - figure.getValue()));
        shares++;
      }
    }
    return List.of(
        Score.plain(GROUP, "largest_difference_minutes", minutes, times, "should be 0"),
        Score.plain(GROUP, "largest_difference_counts_shares", others, shares, "should be 0"),
        Score.plain(GROUP, "figures_missing", missing, scores.known.size(), "should be 0"));
  }

  private void compute(List<JsonNode> rows) {
    Map<String, OffsetDateTime> lastContacts = new HashMap<>();
    Map<String, Boolean> repeats = new HashMap<>();
    List<JsonNode> byTime = new ArrayList<>(rows);
    byTime.sort((one, other) -> created(one).compareTo(created(other)));
    for (JsonNode row : byTime) {
      OffsetDateTime before = lastContacts.put(row.path("customer_id").asText(), created(row));
      repeats.put(
          id(row),
          before != null && Duration.between(before, created(row)).compareTo(SEVEN_DAYS) <= 0);
    }
    LocalDate first = created(byTime.get(0)).toLocalDate();
    Map<String, List<JsonNode>> groups = new TreeMap<>();
    for (JsonNode row : rows) {
      LocalDate day = created(row).toLocalDate();
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      for (String scope :
          List.of(
              "all|",
              "channel|" + row.path("channel").asText(),
              "language|" + row.path("language").asText())) {
        for (String period :
            List.of("all|" + first, "month|" + day.withDayOfMonth(1), "week|" + monday)) {
          groups.computeIfAbsent(scope + "|" + period, key -> new ArrayList<>()).add(row);
        }
      }
    }
    groups.forEach((group, members) -> figures(group, members, repeats));
  }

  private void figures(String group, List<JsonNode> rows, Map<String, Boolean> repeats) {
    spread(group, "first_response_minutes", numbers(rows, "first_response_seconds"), MINUTE, true);
    spread(group, "longest_wait_minutes", numbers(rows, "longest_wait_seconds"), MINUTE, true);
    spread(group, "handle_minutes", numbers(rows, "handle_seconds"), MINUTE, false);
    spread(group, "resolution_hours", numbers(rows, "resolution_seconds"), HOUR, false);
    double all = rows.size();
    put("conversations", group, all);
    List<JsonNode> closed = rows.stream().filter(row -> row.has("resolution_seconds")).toList();
    if (!closed.isEmpty()) {
      List<Double> replies = numbers(closed, "replies");
      put("replies_to_resolution_mean", group, sum(replies) / closed.size());
      put("one_touch_share", group, (double) Collections.frequency(replies, 1.0) / closed.size());
    }
    double reopened = rows.stream().filter(row -> row.path("reopened").asBoolean()).count();
    put("reopened_conversations", group, reopened);
    put("reopen_rate", group, reopened / all);
    double again = rows.stream().filter(row -> repeats.get(id(row))).count();
    put("repeat_contacts_7d", group, again);
    put("repeat_contact_rate_7d", group, again / all);
    List<Double> ratings = numbers(rows, "csat");
    put("csat_response_rate", group, ratings.size() / all);
    if (!ratings.isEmpty()) {
      put("csat_mean", group, sum(ratings) / ratings.size());
      double low = ratings.stream().filter(rating -> rating <= 2).count();
      put("csat_low_share", group, low / ratings.size());
    }
    List<Double> efforts = numbers(rows, "ces");
    if (!efforts.isEmpty()) {
      put("ces_mean", group, sum(efforts) / efforts.size());
    }
  }

  private void spread(
      String group, String metric, List<Double> seconds, double unit, boolean hasExtremes) {
    if (seconds.isEmpty()) {
      return;
    }
    Collections.sort(seconds);
    put(metric + "_mean", group, sum(seconds) / seconds.size() / unit);
    put(metric + "_median", group, quantile(seconds, 0.5) / unit);
    if (hasExtremes) {
      put(metric + "_p90", group, quantile(seconds, 0.9) / unit);
      put(metric + "_max", group, seconds.get(seconds.size() - 1) / unit);
    }
  }

  private void put(String metric, String group, double value) {
    known.put(metric + "|" + group, value);
  }

  private static double quantile(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    int low = (int) place;
    int high = Math.min(low + 1, sorted.size() - 1);
    return sorted.get(low) + (place - low) * (sorted.get(high) - sorted.get(low));
  }

  private static List<Double> numbers(List<JsonNode> rows, String field) {
    List<Double> numbers = new ArrayList<>();
    rows.stream().filter(row -> row.has(field)).forEach(r -> numbers.add(r.get(field).asDouble()));
    return numbers;
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String id(JsonNode row) {
    return row.path("conversation_id").asText();
  }

  private static OffsetDateTime created(JsonNode row) {
    return OffsetDateTime.parse(row.path("created_at").asText());
  }
}
