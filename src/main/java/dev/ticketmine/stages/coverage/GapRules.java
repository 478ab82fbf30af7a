package dev.ticketmine.stages.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Says for a topic and language whether an article answers it.
 *
 * <ul>
 *   <li>covered: the nearest article holds at least a given share of what agents typically explain;
 *       without enough replies, it is near on the subject;
 *   <li>language_missing: not covered, but the topic's article in the other language has no version
 *       in this one;
 *   <li>weak: the nearest article is near on the subject, but holds too little of the answer;
 *   <li>missing: no article is near.
 * </ul>
 *
 * <p>Near on the subject means nearer than 95 % of all pairs of topic and article in the language
 * would be if nearness were distributed normally: mean plus 1.645 standard deviations.
 */
final class GapRules {
  private static final double Z95_ONE_SIDED = 1.645;
  private static final int ENOUGH_PAIRS = 20;
  private static final double NEAR_WITHOUT_BACKGROUND = 0.5;

  private final List<TopicSample> samples;
  private final CoverageOptions options;
  private final MissingWords missingWords;
  private final Map<String, Nearness.Match> best = new HashMap<>();
  private final Map<String, Double> near = new HashMap<>();
  private final Set<String> versions = new HashSet<>();

  GapRules(
      List<TopicSample> samples,
      List<ArticleText> articles,
      Map<String, float[]> centroids,
      Map<String, String> nearest,
      CoverageOptions options) {
    this.samples = samples;
    this.options = options;
    this.missingWords = new MissingWords(samples);
    articles.forEach(article -> versions.add(article.articleId() + " " + article.language()));
    Nearness nearness = new Nearness(samples, options.minimumReplies());
    Map<String, List<Double>> background = new HashMap<>();
    centroids.keySet().stream()
        .sorted()
        .forEach(
            topicId -> {
              for (Nearness.Match match :
                  nearness.matches(topicId, centroids.get(topicId), articles)) {
                String language = match.article().language();
                background.computeIfAbsent(language, key -> new ArrayList<>()).add(match.subject());
                String key = topicId + " " + language;
                if (match.article().articleId().equals(nearest.get(key))) {
                  best.put(key, match);
                }
              }
            });
    background.forEach((language, values) -> near.put(language, upperEnd(values)));
  }

  /** Returns the rows of the table, in the order of topic and language. */
  List<Row> rows() {
    return samples.stream()
        .filter(sample -> sample.conversations() >= options.minimumConversations())
        .map(this::row)
        .toList();
  }

  private Row row(TopicSample sample) {
    Nearness.Match own = best.get(sample.key());
    String otherLanguage = sample.language().equals("de") ? "en" : "de";
    Nearness.Match other = best.get(sample.topicId() + " " + otherLanguage);
    String status;
    Nearness.Match shown = own;
    if (isCovered(own)) {
      status = "covered";
    } else if (isOnlyInOtherLanguage(own, other, sample.language())) {
      status = "language_missing";
      shown = other;
    } else {
      status = isNear(own) ? "weak" : "missing";
    }
    boolean named = !status.equals("missing");
    double weekly = sample.recent() / sample.weeks();
    Interval share = Interval.wilson(sample.oneTouch(), sample.ended());
    List<String> words =
        switch (status) {
          case "weak" -> missingWords.of(sample, own.article().terms());
          case "missing" -> missingWords.of(sample, Set.of());
          default -> List.of();
        };
    return RowFactory.create(
        sample.topicId(),
        sample.language(),
        status,
        named ? shown.article().articleId() : null,
        shown == null ? null : rounded(shown.similarity()),
        sample.conversations(),
        rounded(weekly * share.low()),
        rounded(weekly * share.high()),
        words.toArray(String[]::new),
        sample.evidence().toArray(String[]::new),
        reason(sample, own, status, shown));
  }

  private boolean isCovered(Nearness.Match match) {
    if (match == null) {
      return false;
    }
    return match.answer() == null ? isNear(match) : match.answer() >= options.coveredShare();
  }

  private boolean isNear(Nearness.Match match) {
    return match != null && match.subject() >= near.get(match.article().language());
  }

  private boolean isOnlyInOtherLanguage(Nearness.Match own, Nearness.Match other, String language) {
    if (other == null || versions.contains(other.article().articleId() + " " + language)) {
      return false;
    }
    return other.answer() == null
        ? isNear(other) && (own == null || other.subject() > own.subject())
        : isCovered(other);
  }

  private String reason(
      TopicSample sample, Nearness.Match own, String status, Nearness.Match shown) {
    String nearest =
        own == null
            ? "there is no article in this language"
            : String.format(
                Locale.ROOT,
                "nearest article %s: subject %.2f (near from %.2f), %s",
                own.article().articleId(),
                own.subject(),
                near.get(own.article().language()),
                explained(own));
    String elsewhere =
        status.equals("language_missing")
            ? "; only in the other language: article " + shown.article().articleId()
            : "";
    return String.format(
        Locale.ROOT,
        "%s%s; %d replies read; %d of %d ended conversations took one reply",
        nearest,
        elsewhere,
        sample.replies().size(),
        sample.oneTouch(),
        sample.ended());
  }

  private String explained(Nearness.Match match) {
    return match.answer() == null
        ? "too few agents' replies to compare with"
        : String.format(
            Locale.ROOT,
            "holds %.0f %% of what agents typically explain (covered from %.0f %%)",
            100 * match.answer(),
            100 * options.coveredShare());
  }

  private static double upperEnd(List<Double> values) {
    if (values.size() < ENOUGH_PAIRS) {
      return NEAR_WITHOUT_BACKGROUND;
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return mean + Z95_ONE_SIDED * Math.sqrt(squares / values.size());
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }
}
