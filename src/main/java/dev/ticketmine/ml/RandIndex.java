package dev.ticketmine.ml;

/** How often two groupings of the same things agree on a pair of them. */
public final class RandIndex {

  /**
   * Returns the adjusted Rand index: 1 for equal groupings, about 0 for unrelated ones. Source: L.
   * Hubert and P. Arabie, Comparing partitions (1985).
   *
   * @param cells how many things are in a group of the one and a group of the other
   */
  public static double adjusted(long[][] cells) {
    long[] rows = new long[cells.length];
    long[] columns = new long[cells.length == 0 ? 0 : cells[0].length];
    double together = 0;
    double total = 0;
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        rows[i] += cells[i][j];
        columns[j] += cells[i][j];
        together += pairs(cells[i][j]);
        total += cells[i][j];
      }
    }
    double inRows = pairs(rows);
    double inColumns = pairs(columns);
    double all = total * (total - 1) / 2;
    double expected = all == 0 ? 0 : inRows * inColumns / all;
    double most = (inRows + inColumns) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(long... counts) {
    double sum = 0;
    for (long count : counts) {
      sum += count * (count - 1.0) / 2;
    }
    return sum;
  }

  private RandIndex() {}
}
