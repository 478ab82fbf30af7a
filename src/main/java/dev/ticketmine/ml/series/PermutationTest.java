package dev.ticketmine.ml.series;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How often weeks in a random order show a change as clear as these do in theirs. The statistic is
 * the greatest score statistic of a change over all weeks where one may be.
 */
final class PermutationTest {
  private static final int ORDERS = 999;

  /** With so many clearer ones the change is known to be chance (Besag and Clifford, 1991). */
  private static final int ENOUGH = 20;

  private PermutationTest() {}

  /**
   * Returns the chance. Where no order is as clear, the chi-squared bound times the number of weeks
   * may be lower than what so many orders can tell, and is returned.
   */
  static double chance(ShareSeries part, int shortest, long seed) {
    int weeks = part.length();
    double[] hits = new double[weeks];
    double[] trials = new double[weeks];
    for (int week = 0; week < weeks; week++) {
      hits[week] = part.hits(week);
      trials[week] = part.trials(week);
    }
    double share = part.share(0, weeks);
    double all = part.trials(0, weeks);
    double observed = clearest(hits, trials, share, all, shortest);
    SplittableRandom random = new SplittableRandom(seed);
    int clearer = 0;
    for (int order = 1; order <= ORDERS; order++) {
      for (int i = weeks - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        swap(hits, i, j);
        swap(trials, i, j);
      }
      clearer += clearest(hits, trials, share, all, shortest) >= observed ? 1 : 0;
      if (clearer == ENOUGH) {
        return (double) ENOUGH / order;
      }
    }
    double chance = (clearer + 1.0) / (ORDERS + 1.0);
    double tail = 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(observed);
    return clearer == 0 ? Math.min(chance, tail * (weeks - 2 * shortest + 1)) : chance;
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }

  private static double clearest(
      double[] hits, double[] trials, double share, double all, int shortest) {
    double spread = share * (1 - share);
    if (!(spread > 0)) {
      return 0;
    }
    double clearest = 0;
    double excess = 0;
    double before = 0;
    for (int week = 0; week < hits.length - shortest; week++) {
      excess += hits[week] - share * trials[week];
      before += trials[week];
      if (week + 1 >= shortest && before > 0 && before < all) {
        clearest = Math.max(clearest, excess * excess / (spread * before * (all - before) / all));
      }
    }
    return clearest;
  }
}
