package dev.ticketmine.stages.coverage;

/**
 * A range of a share.
 *
 * @param low lower end, 0..1
 * @param high upper end, 0..1
 */
record Interval(double low, double high) {
  private static final double Z95 = 1.959964;

  /** Returns the 95 % interval of Wilson (1927) for a share; 0 to 1 if nothing was counted. */
  static Interval wilson(long hits, long total) {
    if (total == 0) {
      return new Interval(0, 1);
    }
    double share = (double) hits / total;
    double scale = 1 + Z95 * Z95 / total;
    double center = share + Z95 * Z95 / (2 * total);
    double half = Z95 * Math.sqrt(share * (1 - share) / total + Z95 * Z95 / (4.0 * total * total));
    return new Interval(Math.max(0, (center - half) / scale), Math.min(1, (center + half) / scale));
  }
}
