package dev.ticketmine.evaluation;

/**
 * The score interval of a proportion at 95 %.
 *
 * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
 * Journal of the American Statistical Association 22 (1927).
 */
record Wilson(double low, double high) {
  private static final double Z = 1.959963984540054;

  static Wilson of(long hits, long count) {
    double share = hits / (double) count;
    double square = Z * Z / count;
    double middle = (share + square / 2) / (1 + square);
    double half = Z * Math.sqrt(share * (1 - share) / count + square / (4 * count)) / (1 + square);
    return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
