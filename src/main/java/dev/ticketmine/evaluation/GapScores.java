package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares what is said about the help content with what it holds. */
final class GapScores {
  private static final String GROUP = "gaps";
  private static final Set<String> MISSING = Set.of("missing", "language_missing");

  /** Statuses that say: an article answers. */
  private static final Set<String> ANSWERED = Set.of("covered", "stale", "unfindable", "duplicate");

  private static final List<Double> BINS = List.of(0.0, 0.5, 0.7, 0.9, 0.98, 1.0);

  private GapScores() {}

  /** A row of table {@code content_gaps}. */
  record Gap(String topic, String language, String status, String article, Double confidence) {}

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
        status.add(expected, gap.status());
        missing.add(yes(MISSING.contains(expected)), yes(MISSING.contains(gap.status())));
        if (!MISSING.contains(expected)) {
          articles++;
          right += isRight(intent, gap) ? 1 : 0;
        }
      }
      scores.add(missing.score(GROUP, "missing_f1_" + language, "yes"));
      scores.add(
          Score.plain(GROUP, "status_macro_f1_" + language, status.macroF1(), status.total(), ""));
      scores.add(Score.share(GROUP, "best_article_share_" + language, right, articles, ""));
      for (String label : status.labels()) {
        scores.add(status.score(GROUP, "f1_" + label + "_" + language, label));
      }
    }
    scores.addAll(calibration(intents, topics, gaps));
    return scores;
  }

  /** How often it is right that an article answers, or that none does, by stated confidence. */
  private static List<Score> calibration(
      Map<String, JsonNode> intents, TopicMap topics, List<Gap> gaps) {
    long[] count = new long[BINS.size() - 1];
    long[] right = new long[BINS.size() - 1];
    for (Gap gap : gaps) {
      JsonNode intent = intents.get(String.valueOf(topics.intentOf(gap.topic())));
      if (intent != null && gap.confidence() != null) {
        boolean expected = ANSWERED.contains(intent.path("help_" + gap.language()).asText());
        int bin = bin(gap.confidence());
        count[bin]++;
        right[bin] += expected == ANSWERED.contains(gap.status()) ? 1 : 0;
      }
    }
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < count.length; i++) {
      String name =
          String.format(
              Locale.ROOT, "right_at_confidence_%.2f_to_%.2f", BINS.get(i), BINS.get(i + 1));
      scores.add(Score.share(GROUP, name, right[i], count[i], "an article answers, or none"));
    }
    return scores;
  }

  private static int bin(double confidence) {
    for (int i = 1; i < BINS.size() - 1; i++) {
      if (confidence < BINS.get(i)) {
        return i - 1;
      }
    }
    return BINS.size() - 2;
  }

  /** Of two articles that say the same, either is right. */
  private static boolean isRight(JsonNode intent, Gap gap) {
    return intent.path("article_" + gap.language()).asText().equals(gap.article())
        || intent.path("other_article_" + gap.language()).asText("").equals(gap.article());
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }
}
