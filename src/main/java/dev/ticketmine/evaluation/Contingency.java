package dev.ticketmine.evaluation;

import dev.ticketmine.ml.Assignment;
import dev.ticketmine.ml.RandIndex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How two groupings of the same things agree.
 *
 * <p>Sources: A. Strehl and J. Ghosh, Cluster ensembles (2002) for normalised mutual information,
 * here divided by the mean of the entropies.
 */
final class Contingency {
  private final long[][] cells;
  private final long[] rows;
  private final long[] columns;
  private final long total;

  private Contingency(long[][] cells, long[] rows, long[] columns, long total) {
    this.cells = cells;
    this.rows = rows;
    this.columns = columns;
    this.total = total;
  }

  /** A pair of labels of one thing: the found one and the true one. */
  record Pair(String found, String truth) {}

  static Contingency of(List<Pair> pairs) {
    Map<String, Integer> found = numbered(pairs.stream().map(Pair::found).toList());
    Map<String, Integer> truth = numbered(pairs.stream().map(Pair::truth).toList());
    long[][] cells = new long[found.size()][truth.size()];
    long[] rows = new long[found.size()];
    long[] columns = new long[truth.size()];
    for (Pair pair : pairs) {
      int row = found.get(pair.found());
      int column = truth.get(pair.truth());
      cells[row][column]++;
      rows[row]++;
      columns[column]++;
    }
    return new Contingency(cells, rows, columns, pairs.size());
  }

  /** Numbers follow the labels' order, so that sums do not depend on the order of the pairs. */
  private static Map<String, Integer> numbered(List<String> labels) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (String label : new TreeSet<>(labels)) {
      numbers.put(label, numbers.size());
    }
    return numbers;
  }

  /** Returns how many things are right when each found group stands for at most one true one. */
  long matched() {
    return Assignment.largestSum(cells);
  }

  /** Returns how many things belong to the commonest true group of their found group. */
  long inMajority() {
    long sum = 0;
    for (long[] row : cells) {
      long largest = 0;
      for (long cell : row) {
        largest = Math.max(largest, cell);
      }
      sum += largest;
    }
    return sum;
  }

  double normalisedMutualInformation() {
    double rowEntropy = entropy(rows);
    double columnEntropy = entropy(columns);
    if (rowEntropy + columnEntropy == 0) {
      return 1;
    }
    double joint = 0;
    for (long[] row : cells) {
      joint += entropy(row);
    }
    return Math.max(0, 2 * (rowEntropy + columnEntropy - joint) / (rowEntropy + columnEntropy));
  }

  private double entropy(long[] counts) {
    double entropy = 0;
    for (long count : counts) {
      if (count > 0) {
        double share = count / (double) total;
        entropy -= share * Math.log(share);
      }
    }
    return entropy;
  }

  double adjustedRandIndex() {
    return RandIndex.adjusted(cells);
  }
}
