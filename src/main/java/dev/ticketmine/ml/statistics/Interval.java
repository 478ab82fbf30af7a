package dev.ticketmine.ml.statistics;

/**
 * An interval of a share.
 *
 * @param low lower end, 0..1
 * @param high upper end, 0..1
 */
public record Interval(double low, double high) {
  private static final double Z95 = 1.959964;

  /**
   * Returns the 95 % interval of a share by Wilson (1927); 0 to 1 if there is nothing to count.
   * Counts need not be whole: those of dependent cases are cut to what they are worth.
   */
  public static Interval wilson(double hits, double n) {
    if (!(n > 0)) {
      return new Interval(0, 1);
    }
    double share = hits / n;
    double center = share + Z95 * Z95 / (2 * n);
    double half = Z95 * Math.sqrt(share * (1 - share) / n + Z95 * Z95 / (4 * n * n));
    double scale = 1 + Z95 * Z95 / n;
    return new Interval(Math.max(0, (center - half) / scale), Math.min(1, (center + half) / scale));
  }
}
