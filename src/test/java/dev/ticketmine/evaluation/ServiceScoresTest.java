package dev.ticketmine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceScoresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  @TempDir private Path folder;

  private Truth truth() throws IOException {
    Path file = folder.resolve("truth.jsonl");
    String row =
        "{'kind':'service','conversation_id':'c%d','customer_id':'k','channel':'chat',"
            + "'language':'de','created_at':'2026-03-0%dT08:00:00+01:00',"
            + "'first_response_seconds':%d,'replies':1,'reopened':false}";
    List<String> lines = List.of(row.formatted(1, 2, 60), row.formatted(2, 3, 180));
    Files.write(file, lines.stream().map(line -> line.replace('\'', '"')).toList());
    return Truth.read(file);
  }

  private static Map<String, Double> published(double mean) {
    Map<String, Double> values = new HashMap<>();
    for (String scope : List.of("all|", "channel|chat", "language|de")) {
      for (String period : List.of("all|" + FIRST, "month|2026-03-01", "week|" + FIRST)) {
        String group = "|" + scope + "|" + period;
        values.put("first_response_minutes_mean" + group, mean);
        values.put("first_response_minutes_median" + group, 2.0);
        values.put("first_response_minutes_p90" + group, 2.8);
        values.put("first_response_minutes_max" + group, 3.0);
        values.put("conversations" + group, 2.0);
        values.put("reopened_conversations" + group, 0.0);
        values.put("reopen_rate" + group, 0.0);
        values.put("repeat_contacts_7d" + group, 1.0);
        values.put("repeat_contact_rate_7d" + group, 0.5);
        values.put("csat_response_rate" + group, 0.0);
      }
    }
    return values;
  }

  private static Double value(List<Score> scores, String name) {
    return scores.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow().value();
  }

  @Test
  void equalFiguresDifferByNothing() throws IOException {
    List<Score> scores = ServiceScores.of(truth(), published(2));
    assertThat(scores).extracting(Score::value).containsExactly(0.0, 0.0, 0.0);
    assertThat(scores.get(0).count()).isEqualTo(36);
  }

  @Test
  void differencesAndMissingFiguresShow() throws IOException {
    Map<String, Double> published = published(2.5);
    published.remove(ServiceScores.key("conversations", "all", "", "all", FIRST));
    published.put(ServiceScores.key("conversations", "channel", "chat", "all", FIRST), 5.0);
    List<Score> scores = ServiceScores.of(truth(), published);
    assertThat(value(scores, "largest_difference_minutes")).isEqualTo(0.5);
    assertThat(value(scores, "largest_difference_counts_shares")).isEqualTo(3.0);
    assertThat(value(scores, "figures_missing")).isEqualTo(1.0);
  }

  @Test
  void aTruthWithoutServiceIsSaid() throws IOException {
    Path file = folder.resolve("empty.jsonl");
    Files.writeString(file, "");
    assertThat(ServiceScores.of(Truth.read(file), Map.of()))
        .singleElement()
        .satisfies(score -> assertThat(score.note()).contains("kind service"));
  }
}
