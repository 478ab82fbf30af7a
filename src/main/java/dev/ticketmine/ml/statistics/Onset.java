package dev.ticketmine.ml.statistics;

/**
 * The day from which on more came than usual: the one whose counts from there to the end are least
 * likely at the usual rate (a scan statistic over the windows that end with the series).
 */
public final class Onset {
  private Onset() {}

  /**
   * Returns the index of the first day.
   *
   * @param counts counts by day, at least one day
   * @param usual usual count of a day
   */
  public static int of(long[] counts, double usual) {
    double expectedOfDay = Math.max(usual, 1e-6);
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    long sum = 0;
    for (int day = counts.length - 1; day >= 0; day--) {
      sum += counts[day];
      double expected = expectedOfDay * (counts.length - day);
      double evidence = sum > expected ? sum * Math.log(sum / expected) - (sum - expected) : 0;
      if (counts[day] > 0 && evidence >= highest) {
        highest = evidence;
        best = day;
      }
    }
    return best;
  }
}
