package dev.ticketmine.stages.service;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Where satisfaction falls with the time of the first answer: the bound of time that parts
 * satisfied from other ratings most clearly, if more are satisfied before it, tested against the
 * same ratings in random order. Method: docs/methods/service.md.
 *
 * @param bin first bin beyond the bound
 * @param within share satisfied before it
 * @param beyond share satisfied from it on
 * @param chance probability of as clear a fall at any bound if time did not matter
 */
record ResponseThreshold(int bin, double within, double beyond, double chance) {
  private static final long LEAST_RATINGS = 200;
  private static final long LEAST_ON_A_SIDE = 50;
  private static final double LEAST_FALL = 0.05;
  private static final double LEVEL = 0.01;
  private static final int ORDERS = 999;

  /** More ratings are worth no more in the test, so that it takes no longer. */
  private static final double MOST_RATINGS = 5_000;

  private static final long SEED = 20_260_101;

  static boolean isEnough(long[] ratings) {
    return Arrays.stream(ratings).sum() >= LEAST_RATINGS;
  }

  /**
   * Returns the bound, or null if satisfaction falls nowhere clearly.
   *
   * @param satisfied satisfied ratings by bin of time, ascending
   * @param ratings all ratings by bin
   */
  static ResponseThreshold in(long[] satisfied, long[] ratings) {
    double scale = Math.min(1, MOST_RATINGS / Arrays.stream(ratings).sum());
    int[] sizes =
        Arrays.stream(ratings).mapToInt(count -> (int) Math.round(count * scale)).toArray();
    int[] hits = new int[sizes.length];
    for (int bin = 0; bin < sizes.length; bin++) {
      hits[bin] = (int) Math.min(sizes[bin], Math.round(satisfied[bin] * scale));
    }
    double least = LEAST_ON_A_SIDE * scale;
    int best = clearest(hits, sizes, least);
    if (best < 0) {
      return null;
    }
    double within = share(satisfied, ratings, 0, best);
    double beyond = share(satisfied, ratings, best, ratings.length);
    if (within - beyond < LEAST_FALL) {
      return null;
    }
    double chance = chance(hits, sizes, least, fall(hits, sizes, best));
    return chance <= LEVEL ? new ResponseThreshold(best, within, beyond, chance) : null;
  }

  private static double chance(int[] hits, int[] sizes, double least, double observed) {
    boolean[] isSatisfied = new boolean[Arrays.stream(sizes).sum()];
    Arrays.fill(isSatisfied, 0, Arrays.stream(hits).sum(), true);
    SplittableRandom random = new SplittableRandom(SEED);
    int clearer = 0;
    for (int order = 0; order < ORDERS; order++) {
      int next = 0;
      int[] drawn = new int[sizes.length];
      for (int bin = 0; bin < sizes.length; bin++) {
        for (int i = 0; i < sizes[bin]; i++, next++) {
          int other = next + random.nextInt(isSatisfied.length - next);
          boolean value = isSatisfied[other];
          isSatisfied[other] = isSatisfied[next];
          isSatisfied[next] = value;
          drawn[bin] += value ? 1 : 0;
        }
      }
      int best = clearest(drawn, sizes, least);
      clearer += best >= 0 && fall(drawn, sizes, best) >= observed ? 1 : 0;
    }
    return (clearer + 1.0) / (ORDERS + 1.0);
  }

  /** The bin from which on satisfaction is most clearly lower; -1 if there is none. */
  private static int clearest(int[] hits, int[] sizes, double least) {
    int best = -1;
    double most = 0;
    int all = Arrays.stream(sizes).sum();
    int before = 0;
    for (int bin = 1; bin < sizes.length; bin++) {
      before += sizes[bin - 1];
      if (before >= least && all - before >= least && fall(hits, sizes, bin) > most) {
        most = fall(hits, sizes, bin);
        best = bin;
      }
    }
    return best;
  }

  /** How many standard deviations fewer are satisfied from a bin on than before it. */
  private static double fall(int[] hits, int[] sizes, int bin) {
    double before = Arrays.stream(sizes, 0, bin).sum();
    double after = Arrays.stream(sizes, bin, sizes.length).sum();
    double hitsBefore = Arrays.stream(hits, 0, bin).sum();
    double hitsAfter = Arrays.stream(hits, bin, hits.length).sum();
    double share = (hitsBefore + hitsAfter) / (before + after);
    double variance = share * (1 - share) * (1 / before + 1 / after);
    return variance > 0 ? (hitsBefore / before - hitsAfter / after) / Math.sqrt(variance) : 0;
  }

  private static double share(long[] hits, long[] of, int from, int to) {
    return (double) Arrays.stream(hits, from, to).sum() / Arrays.stream(of, from, to).sum();
  }
}
