package dev.ticketmine.ml.effect;

import java.util.ArrayList;
import java.util.List;

/**
 * How a topic and those like it swing around their common course. Few weeks of one topic say little
 * about that, so all of them are taken together.
 *
 * @param spread relative variance of a week beside chance, see {@link Difference#variance}
 * @param residuals contacts less expected ones in standard deviations, by topic and week
 * @param together how many times the variance of a sum of weeks is that of independent ones
 * @param wandering variance of the logarithm of a topic's own lasting change: what similar topics
 *     differ by beyond the swings of their weeks (moments: DerSimonian and Laird, 1986)
 */
record Swings(double spread, double[][] residuals, double together, double wandering) {
  /** Weeks that stay together. */
  static final int BLOCK = 4;

  static Swings of(Difference own, List<Difference> similar) {
    List<Difference> all = new ArrayList<>(similar);
    all.add(own);
    double spread = spread(all);
    double[][] residuals = residuals(all, spread);
    double together = together(residuals);
    return new Swings(spread, residuals, together, wandering(similar, spread, together));
  }

  /** By moments: Pearson's statistic less its expectation under chance alone. */
  private static double spread(List<Difference> all) {
    double excess = 0;
    double fitted = 0;
    for (Difference one : all) {
      int n = one.fitted().length;
      // Two levels were fitted, and each topic is about a part of the course itself.
      double free = (n - 2.0) / n * (1 - 1.0 / all.size());
      for (int week = 0; week < n; week++) {
        excess += one.off(week) * one.off(week) / one.fitted()[week] / free - 1;
        fitted += one.fitted()[week];
      }
    }
    return Math.max(0, excess / fitted);
  }

  /** Residuals with variance 1 over all topics: no archive swings less than chance. */
  private static double[][] residuals(List<Difference> all, double spread) {
    double[][] residuals = new double[all.size()][];
    double squares = 0;
    int count = 0;
    for (int topic = 0; topic < residuals.length; topic++) {
      Difference one = all.get(topic);
      residuals[topic] = new double[one.fitted().length];
      for (int week = 0; week < residuals[topic].length; week++) {
        residuals[topic][week] = one.off(week) / Math.sqrt(one.variance(week, spread));
        squares += residuals[topic][week] * residuals[topic][week];
        count++;
      }
    }
    double scale = Math.sqrt(count / Math.max(squares, 1e-9));
    for (double[] topic : residuals) {
      for (int week = 0; week < topic.length; week++) {
        topic[week] *= scale;
      }
    }
    return residuals;
  }

  private static double together(double[][] residuals) {
    double squares = 0;
    int count = 0;
    for (double[] topic : residuals) {
      for (int from = 0; from + BLOCK <= topic.length; from++) {
        double sum = 0;
        for (int week = from; week < from + BLOCK; week++) {
          sum += topic[week];
        }
        squares += sum * sum / BLOCK;
        count++;
      }
    }
    return Math.max(1, squares / count * shortage(residuals[0].length));
  }

  /**
   * Returns what variances of blocks have to be multiplied by: residuals of a period add up to
   * nothing, so that blocks of a few weeks differ less from each other than true swings do.
   */
  static double shortage(double weeks) {
    return (weeks - 2) / (weeks - 2 * BLOCK);
  }

  private static double wandering(List<Difference> similar, double spread, double together) {
    double[] weights = new double[similar.size()];
    double sum = 0;
    double ofSquares = 0;
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 / (together * similar.get(i).variance(spread));
      sum += weights[i];
      ofSquares += weights[i] * weights[i];
      mean += weights[i] * similar.get(i).change();
    }
    mean /= sum;
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      squares += weights[i] * Math.pow(similar.get(i).change() - mean, 2);
    }
    return Math.max(0, (squares - (weights.length - 1)) / (sum - ofSquares / sum));
  }
}
