package dev.ticketmine.stages.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes each article that answers a topic out of the help centre, in all its languages, and asks
 * what is said then: its topics should turn missing, and no others. It needs no truth, so that it
 * can be done with any help centre. A topic that a second article answers as well does not count.
 */
public final class LeaveOneOut {
  private static final Set<String> ANSWERED = Set.of("covered", "stale", "unfindable");
  private static final String MISSING = "missing";

  /**
   * What happened in one language.
   *
   * @param topics topics whose article was taken out
   * @param turnedMissing those that were missing then
   * @param others topics of other articles, once for each article taken out
   * @param falseAlarms those that were missing only then
   */
  public record Result(
      String language, long topics, long turnedMissing, long others, long falseAlarms) {
    /** Returns a result in which nothing happened. */
    public static Result none(String language) {
      return new Result(language, 0, 0, 0, 0);
    }

    /** Returns the sums of both, for the language of the first. */
    public Result with(Result other) {
      return new Result(
          language,
          topics + other.topics,
          turnedMissing + other.turnedMissing,
          others + other.others,
          falseAlarms + other.falseAlarms);
    }
  }

  private final HelpCentre centre;

  /**
   * Compares topics and articles once.
   *
   * @param topics rows of {@link dev.ticketmine.tables.Topics}
   * @param articles rows of {@link dev.ticketmine.tables.Articles}
   * @param articleVectors rows of {@link dev.ticketmine.tables.ArticleVectors}
   * @param samples what {@link TopicSamples#of} returns
   */
  public LeaveOneOut(
      Dataset<Row> topics,
      Dataset<Row> articles,
      Dataset<Row> articleVectors,
      Dataset<Row> samples,
      CoverageOptions options) {
    this.centre = HelpCentre.of(topics, articles, articleVectors, samples, options);
  }

  /** Takes out one article after the other and returns the sums by language. */
  public List<Result> run() {
    GapRules whole = centre.rules(article -> true);
    List<TopicSample> samples = centre.samples().stream().filter(whole::isEnough).toList();
    Map<String, Gap> before = new TreeMap<>();
    Map<String, String> onlyArticles = new TreeMap<>();
    for (TopicSample sample : samples) {
      Gap gap = whole.gap(sample);
      before.put(sample.key(), gap);
      if (isAnswered(gap) && !whole.hasSecond(sample)) {
        onlyArticles.put(sample.key(), gap.match().article().articleId());
      }
    }
    Map<String, long[]> sums = new TreeMap<>(Map.of("de", new long[4], "en", new long[4]));
    for (String out : new TreeSet<>(onlyArticles.values())) {
      GapRules rules = centre.rules(article -> !article.articleId().equals(out));
      for (TopicSample sample : samples) {
        boolean isItsOnly = out.equals(onlyArticles.get(sample.key()));
        count(
            sums.get(sample.language()),
            before.get(sample.key()),
            rules.gap(sample),
            out,
            isItsOnly);
      }
    }
    List<Result> results = new ArrayList<>();
    sums.forEach((language, s) -> results.add(new Result(language, s[0], s[1], s[2], s[3])));
    return results;
  }

  private static void count(long[] sums, Gap before, Gap after, String out, boolean isItsOnly) {
    boolean isMissing = after.status().equals(MISSING);
    boolean isNamed = before.named() != null && before.named().articleId().equals(out);
    if (isItsOnly) {
      sums[0]++;
      sums[1] += isMissing ? 1 : 0;
    } else if (!isNamed) {
      sums[2]++;
      sums[3] += isMissing && !before.status().equals(MISSING) ? 1 : 0;
    }
  }

  private static boolean isAnswered(Gap gap) {
    return ANSWERED.contains(gap.status());
  }
}
