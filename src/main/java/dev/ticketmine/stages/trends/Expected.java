package dev.ticketmine.stages.trends;

import java.util.Arrays;

/**
 * What earlier weeks let one expect: mean and overdispersion, robust against an earlier spike.
 *
 * @param mean expected count of a week
 * @param dispersion variance over mean, at least 1
 * @param weeks number of weeks it rests on
 * @param meanExposure mean of all other conversations in these weeks
 */
record Expected(double mean, double dispersion, int weeks, double meanExposure) {
  private static final double WIDE = 3;
  private static final double PRIOR_COUNT = 0.5;

  /** A handful of weeks says little about dispersion: so many weeks of pure chance are added. */
  private static final double PRIOR_WEEKS = 8;

  /** Learns from the weeks {@code from} (inclusive) to {@code to} (exclusive). */
  static Expected of(long[] counts, double[] exposure, int from, int to) {
    int weeks = to - from;
    double cap = cap(counts, from, to);
    double[] capped = new double[weeks];
    for (int i = 0; i < weeks; i++) {
      capped[i] = Math.min(counts[from + i], cap);
    }
    double sum = Arrays.stream(capped).sum();
    double mean = (sum + PRIOR_COUNT) / weeks;
    double squares = Arrays.stream(capped).map(count -> (count - mean) * (count - mean)).sum();
    double dispersion =
        Math.max(1, (squares / mean + PRIOR_WEEKS) / (Math.max(1, weeks - 1) + PRIOR_WEEKS));
    double meanExposure = Arrays.stream(exposure, from, to).average().orElse(1);
    return new Expected(mean, dispersion, weeks, meanExposure);
  }

  /** The highest count that the weeks' median lets pass for a usual one. */
  static double cap(long[] counts, int from, int to) {
    double median = median(counts, from, to);
    return median + WIDE * Math.sqrt(median + 1);
  }

  /** Dispersion of the prediction: that of the counts, and that of the estimated mean. */
  double size(double predicted) {
    double varianceOverMean = dispersion * (1 + 1.0 / weeks);
    return predicted / (varianceOverMean - 1);
  }

  private static double median(long[] counts, int from, int to) {
    long[] sorted = Arrays.copyOfRange(counts, from, to);
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
