package dev.ticketmine.ml.statistics;

import java.util.List;

/**
 * Area under the receiver operating characteristic: how often a value of one group is greater than
 * one of the other, ties counting half (Hanley and McNeil, 1982).
 */
public final class RankArea {
  private RankArea() {}

  /** Returns the area 0..1; 0.5 if a group is empty, as nothing is known then. */
  public static double of(List<Double> greater, List<Double> smaller) {
    if (greater.isEmpty() || smaller.isEmpty()) {
      return 0.5;
    }
    double[] sorted = smaller.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double wins = 0;
    for (double value : greater) {
      wins += (below(sorted, value) + below(sorted, Math.nextUp(value))) / 2.0;
    }
    return wins / ((double) greater.size() * sorted.length);
  }

  /** Returns the standard error of an area, by the same source. */
  public static double error(double area, int greater, int smaller) {
    double two = area / (2 - area);
    double one = 2 * area * area / (1 + area);
    double square = area * area;
    double variance =
        area * (1 - area) + (greater - 1) * (two - square) + (smaller - 1) * (one - square);
    return Math.sqrt(Math.max(0, variance) / ((double) greater * smaller));
  }

  /** Number of values less than this one. */
  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
