package dev.ticketmine.ml.series;

import java.util.Arrays;

/**
 * How much more a weekly share swings than chance alone lets it: the correlation r of two customers
 * of one week, so that a share of n has the variance p (1 - p) (1 + (n - 1) r) / n. Found from the
 * differences of successive weeks, so that neither a step nor a season counts as noise.
 */
public final class Overdispersion {
  /** Below it the transformed share is far from normal. */
  private static final double LEAST_TRIALS = 5;

  private static final int LEAST_PAIRS = 12;

  /** Median of the square of a standard normal. */
  private static final double MEDIAN_SQUARE = 0.454936;

  private Overdispersion() {}

  /** Returns the correlation, 0..1; 0 where too few weeks have enough trials to say. */
  public static double correlation(ShareSeries shares) {
    return correlation(shares, shares.length());
  }

  /** Returns the correlation as the weeks before {@code end} show it. */
  static double correlation(ShareSeries shares, int end) {
    double[] explained = new double[Math.max(0, end - 1)];
    int pairs = 0;
    for (int week = 1; week < end; week++) {
      double n = shares.trials(week);
      double m = shares.trials(week - 1);
      if (Math.min(n, m) >= LEAST_TRIALS) {
        double difference = shares.angle(week) - shares.angle(week - 1);
        double chance = variance(n, 0) + variance(m, 0);
        double together = variance(n, 1) + variance(m, 1);
        // The correlation that would make just this difference the median one.
        explained[pairs++] =
            (difference * difference / MEDIAN_SQUARE - chance) / (together - chance);
      }
    }
    if (pairs < LEAST_PAIRS) {
      return 0;
    }
    Arrays.sort(explained, 0, pairs);
    double median = (explained[(pairs - 1) / 2] + explained[pairs / 2]) / 2;
    return Math.min(1, Math.max(0, median));
  }

  /** Variance of {@link ShareSeries#angle}. */
  static double variance(double trials, double correlation) {
    return (1 + (trials - 1) * correlation) / (trials + 0.5);
  }

  /** Returns the series with trials, and hits, cut to what they are worth as independent ones. */
  public static ShareSeries effective(ShareSeries shares, double correlation) {
    double[] hits = new double[shares.length()];
    double[] trials = new double[shares.length()];
    for (int week = 0; week < shares.length(); week++) {
      double worth = 1 / (1 + Math.max(0, shares.trials(week) - 1) * correlation);
      hits[week] = shares.hits(week) * worth;
      trials[week] = shares.trials(week) * worth;
    }
    return new ShareSeries(hits, trials);
  }
}
