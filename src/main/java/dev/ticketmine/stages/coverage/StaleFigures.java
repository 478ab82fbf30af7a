package dev.ticketmine.stages.coverage;

import dev.ticketmine.stages.coverage.FigureContexts.Use;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether agents give other figures than an article: "5,95 Euro" where it says "4,95 Euro". The new
 * figure stands in several conversations and not in the article; the article's figure has the same
 * unit and the same words around it, there or in agents' earlier replies, and agents no longer give
 * it.
 */
final class StaleFigures {
  private static final int FEWEST = 3;
  private static final double STILL_USED = 0.1;
  private static final double SAME_WORDS = 0.5;
  private static final int FEWEST_WORDS = 2;

  /**
   * A figure that was replaced.
   *
   * @param before as the article says it
   * @param after as agents say it
   * @param since first day on which agents did
   * @param conversations sampled conversations in which they did
   */
  record Conflict(String before, String after, LocalDate since, int conversations) {}

  /** Returns the clearest conflict of an article with the replies to a topic. */
  static Optional<Conflict> between(TopicSample sample, ArticleText article) {
    FigureContexts replies = new FigureContexts(sample.language());
    for (Reply reply : sample.replies()) {
      replies.add(reply.text(), reply.conversationId(), reply.day());
    }
    return conflicts(of(article), replies)
        .max(
            Comparator.comparingInt(Conflict::conversations)
                .thenComparing(Conflict::after, Comparator.reverseOrder())
                .thenComparing(Conflict::before));
  }

  /** Returns figures in which two articles on the same subject differ. */
  static Optional<Conflict> between(ArticleText one, ArticleText other) {
    FigureContexts others = of(other);
    return of(one).uses().entrySet().stream()
        .flatMap(
            unit -> {
              Map<String, Use> theirs = others.uses().getOrDefault(unit.getKey(), Map.of());
              return unit.getValue().entrySet().stream()
                  .filter(use -> !theirs.containsKey(use.getKey()))
                  .flatMap(
                      use ->
                          theirs.entrySet().stream()
                              .filter(their -> !unit.getValue().containsKey(their.getKey()))
                              .filter(their -> areSame(use.getValue(), their.getValue()))
                              .map(
                                  their ->
                                      new Conflict(
                                          use.getValue().spelling(),
                                          their.getValue().spelling(),
                                          null,
                                          0)));
            })
        .findFirst();
  }

  private static FigureContexts of(ArticleText article) {
    FigureContexts figures = new FigureContexts(article.language());
    for (String text : article.texts()) {
      figures.add(text, article.key(), LocalDate.EPOCH);
    }
    return figures;
  }

  private static Stream<Conflict> conflicts(FigureContexts article, FigureContexts replies) {
    return article.uses().entrySet().stream()
        .flatMap(
            unit -> {
              Map<String, Use> said = replies.uses().getOrDefault(unit.getKey(), Map.of());
              return said.entrySet().stream()
                  .filter(use -> !unit.getValue().containsKey(use.getKey()))
                  .map(Map.Entry::getValue)
                  .filter(use -> use.days().size() >= FEWEST)
                  .flatMap(use -> replaced(unit.getValue(), said, use).stream());
            });
  }

  private static Optional<Conflict> replaced(
      Map<String, Use> written, Map<String, Use> said, Use now) {
    LocalDate since = now.days().values().stream().min(Comparator.naturalOrder()).orElseThrow();
    for (Map.Entry<String, Use> before : written.entrySet()) {
      Use earlier = said.get(before.getKey());
      boolean isSame =
          areSame(before.getValue(), now)
              || (earlier != null && isBefore(earlier, since) && areSame(earlier, now));
      long still =
          earlier == null
              ? 0
              : earlier.days().values().stream().filter(day -> !day.isBefore(since)).count();
      if (isSame && still <= STILL_USED * now.days().size()) {
        return Optional.of(
            new Conflict(
                before.getValue().spelling().strip(),
                now.spelling().strip(),
                since,
                now.days().size()));
      }
    }
    return Optional.empty();
  }

  private static boolean isBefore(Use use, LocalDate day) {
    return use.days().values().stream().anyMatch(used -> used.isBefore(day));
  }

  private static boolean areSame(Use one, Use other) {
    Set<String> shared = new HashSet<>(one.words());
    shared.retainAll(other.words());
    int least = Math.min(one.words().size(), other.words().size());
    return shared.size() >= FEWEST_WORDS && shared.size() >= SAME_WORDS * least;
  }

  private StaleFigures() {}
}
