package dev.ticketmine.evaluation;

/**
 * One figure.
 *
 * @param group what is scored, such as {@code topics}
 * @param name name of the figure in snake_case
 * @param value the figure; null if nothing could be counted
 * @param low lower end of the 95 % Wilson interval; null if the figure is no proportion
 * @param high its upper end
 * @param count cases the figure rests on
 * @param note what a reader has to know; may be empty
 */
public record Score(
    String group, String name, Double value, Double low, Double high, long count, String note) {

  /** Rounds to four decimals, so that the order of floating-point sums does not show. */
  public Score {
    value = rounded(value);
    low = rounded(low);
    high = rounded(high);
  }

  /** A figure that is no proportion. */
  public static Score plain(String group, String name, double value, long count, String note) {
    return new Score(group, name, value, null, null, count, note);
  }

  /** A share of cases, with its interval; null if there are none. */
  public static Score share(String group, String name, long hits, long count, String note) {
    if (count == 0) {
      return missing(group, name, "no cases");
    }
    Wilson interval = Wilson.of(hits, count);
    return new Score(
        group, name, hits / (double) count, interval.low(), interval.high(), count, note);
  }

  /** A figure that cannot be given, and why. */
  static Score missing(String group, String name, String note) {
    return new Score(group, name, null, null, null, 0, note);
  }

  private static Double rounded(Double value) {
    return value == null ? null : Math.round(value * 1e4) / 1e4;
  }
}
