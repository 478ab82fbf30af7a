package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares what is said about the help content with what it holds. */
final class GapScores {
  private static final String GROUP = "gaps";
  private static final Set<String> MISSING = Set.of("missing", "language_missing");

  /** Statuses that say: there is an article, but it does not serve. */
  private static final Set<String> WEAK = Set.of("weak", "stale", "unfindable", "duplicate");

  private GapScores() {}

  /** A row of table {@code content_gaps}. */
  record Gap(String topic, String language, String status, String article) {}

  static List<Score> of(Truth truth, TopicMap topics, List<Gap> gaps) {
    Map<String, JsonNode> intents = new TreeMap<>();
    truth.all("intent").forEach(node -> intents.put(node.path("intent").asText(), node));
    List<Score> scores = new ArrayList<>();
    for (String language : List.of("all", "de", "en")) {
      Confusion status = new Confusion();
      Confusion missing = new Confusion();
      long articles = 0;
      long right = 0;
      for (Gap gap : gaps) {
        JsonNode intent = intents.get(String.valueOf(topics.intentOf(gap.topic())));
        if (intent == null || !(language.equals("all") || language.equals(gap.language()))) {
          continue;
        }
        String expected = intent.path("help_" + gap.language()).asText();
        status.add(expected, WEAK.contains(gap.status()) ? "weak" : gap.status());
        missing.add(yes(MISSING.contains(expected)), yes(MISSING.contains(gap.status())));
        if (!MISSING.contains(expected)) {
          articles++;
          right += intent.path("article_" + gap.language()).asText().equals(gap.article()) ? 1 : 0;
        }
      }
      scores.add(missing.score(GROUP, "missing_f1_" + language, "yes"));
      scores.add(
          Score.plain(GROUP, "status_macro_f1_" + language, status.macroF1(), status.total(), ""));
      scores.add(Score.share(GROUP, "best_article_share_" + language, right, articles, ""));
    }
    return scores;
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }
}
