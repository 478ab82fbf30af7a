package dev.ticketmine.stages.service;

import dev.ticketmine.disclosure.Floor;
import java.util.Arrays;

/**
 * How many contacts the next week may bring: the mean of the last weeks, and an interval from how
 * they differ, at least as wide as for contacts that come independently (Poisson). Holidays,
 * campaigns and growth are not looked at.
 *
 * @param expected mean of the weeks, of a total in steps of the floor
 * @param low lower end of the 95 % interval of one more week, a whole number
 * @param high upper end, a whole number
 */
record NextWeek(double expected, double low, double high) {
  /** Weeks that it rests on at most: a quarter of a year. */
  static final int MOST_WEEKS = 13;

  private static final int LEAST_WEEKS = 8;

  /** 97.5 % of Student's distribution with 7 to 12 degrees of freedom. */
  private static final double[] STUDENT = {2.365, 2.306, 2.262, 2.228, 2.201, 2.179};

  /**
   * Returns the expectation; null with fewer than 8 weeks or too few contacts to show.
   *
   * @param counts contacts of each of the last full weeks, 13 at most
   */
  static NextWeek of(long[] counts, Floor floor) {
    int weeks = counts.length;
    long total = Arrays.stream(counts).sum();
    if (weeks < LEAST_WEEKS || total < floor.minimumConversations()) {
      return null;
    }
    double mean = (double) total / weeks;
    double squares = Arrays.stream(counts).mapToDouble(count -> count - mean).map(d -> d * d).sum();
    double variance = Math.max(mean, squares / (weeks - 1)) * (1 + 1.0 / weeks);
    double reach = STUDENT[weeks - LEAST_WEEKS] * Math.sqrt(variance);
    return new NextWeek(
        Math.rint(10.0 * floor.rounded(total) / weeks) / 10,
        Math.max(0, Math.floor(mean - reach)),
        Math.ceil(mean + reach));
  }
}
