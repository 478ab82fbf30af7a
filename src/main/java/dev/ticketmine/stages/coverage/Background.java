package dev.ticketmine.stages.coverage;

import dev.ticketmine.stages.coverage.Nearness.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What articles reach that are not the right ones, in one language: the runner-up of every topic,
 * which is what its best article would be if the right one were not there. An article that is
 * hardly better than runners-up is not claimed to be right.
 *
 * <p>The upper end is median plus 1.645 robust standard deviations (1.4826 times the median
 * absolute deviation, Hampel 1974), so that the few runners-up that are right as well do not count.
 */
final class Background {
  private static final double Z95_ONE_SIDED = 1.645;
  private static final double MAD_TO_DEVIATION = 1.4826;
  private static final int ENOUGH_TOPICS = 20;
  private static final double WITHOUT_BACKGROUND = 0.5;
  private static final double LEAST_DEVIATION = 0.04;
  private static final double MOST_CERTAIN = 0.99;

  private final double held;
  private final double near;
  private final List<Match> wrong;
  private final List<Match> right;

  /**
   * Looks at the articles of every topic.
   *
   * @param byTopic each topic's matches in the language, the most similar one first
   */
  Background(List<List<Match>> byTopic, Doublets doublets) {
    List<Match> runnersUp = new ArrayList<>();
    List<Match> best = new ArrayList<>();
    for (List<Match> matches : byTopic) {
      if (!matches.isEmpty()) {
        Match first = matches.get(0);
        best.add(first);
        matches.stream()
            .skip(1)
            .filter(match -> !doublets.areSame(first.article(), match.article()))
            .findFirst()
            .ifPresent(runnersUp::add);
      }
    }
    this.held = upperEnd(runnersUp, Match::similarity);
    this.near = upperEnd(nearest(byTopic, doublets), Match::subject);
    this.wrong = List.copyOf(runnersUp);
    this.right = best.stream().filter(match -> match.similarity() >= held).toList();
  }

  /** Of every topic the article that is nearest on the subject without being the best one. */
  private static List<Match> nearest(List<List<Match>> byTopic, Doublets doublets) {
    List<Match> nearest = new ArrayList<>();
    for (List<Match> matches : byTopic) {
      matches.stream()
          .skip(1)
          .filter(match -> !doublets.areSame(matches.get(0).article(), match.article()))
          .max(Comparator.comparingDouble(Match::subject))
          .ifPresent(nearest::add);
    }
    return nearest;
  }

  /** Returns the similarity from which an article is more than a runner-up. */
  double held() {
    return held;
  }

  /** Returns the nearness on the subject from which an article is more than a runner-up. */
  double near() {
    return near;
  }

  /**
   * Returns how likely the best article of a topic is the right one, by its similarity and by what
   * it holds of the answer, whichever speaks less for it: linear discriminants (Fisher 1936)
   * between runners-up and articles beyond them. Empty with fewer than 20 topics.
   *
   * @param oddsOfLinks how much oftener agents point to the article here than elsewhere; 1 if they
   *     do not
   */
  OptionalDouble certainty(Match match, double oddsOfLinks) {
    if (wrong.size() < ENOUGH_TOPICS || right.size() < ENOUGH_TOPICS / 4) {
      return OptionalDouble.empty();
    }
    double share = (double) right.size() / (wrong.size() + 1);
    double prior = Math.min(1 - 1.0 / ENOUGH_TOPICS, Math.max(1.0 / ENOUGH_TOPICS, share));
    double odds = Math.log(prior / (1 - prior)) + Math.log(oddsOfLinks);
    double logit = odds + discriminant(Match::similarity, match);
    if (match.answer() != null) {
      logit = Math.min(logit, odds + discriminant(Background::answer, match));
    }
    double certainty = 1 / (1 + Math.exp(-logit));
    return OptionalDouble.of(Math.min(MOST_CERTAIN, Math.max(1 - MOST_CERTAIN, certainty)));
  }

  private static double answer(Match match) {
    return match.answer() == null ? 0 : match.answer();
  }

  private double discriminant(ToDoubleFunction<Match> value, Match match) {
    List<Double> low = wrong.stream().map(value::applyAsDouble).toList();
    List<Double> high = right.stream().map(value::applyAsDouble).toList();
    double from = median(low);
    double to = median(high);
    double deviation = Math.max(LEAST_DEVIATION, (deviation(low, from) + deviation(high, to)) / 2);
    return (to - from) / (deviation * deviation) * (value.applyAsDouble(match) - (from + to) / 2);
  }

  private static double upperEnd(List<Match> matches, ToDoubleFunction<Match> value) {
    List<Double> values = matches.stream().map(value::applyAsDouble).toList();
    if (values.size() < ENOUGH_TOPICS) {
      return WITHOUT_BACKGROUND;
    }
    double median = median(values);
    return median + Z95_ONE_SIDED * Math.max(LEAST_DEVIATION, deviation(values, median));
  }

  private static double deviation(List<Double> values, double median) {
    return MAD_TO_DEVIATION
        * median(values.stream().map(value -> Math.abs(value - median)).toList());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
