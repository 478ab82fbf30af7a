package dev.ticketmine.ml;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * An undirected graph with weights. Every edge is held at both of its ends; a loop is held once,
 * with twice its weight.
 *
 * @param neighbours neighbours of every node, ascending
 * @param weights weights of the same edges
 */
record Graph(int[][] neighbours, double[][] weights) {

  /**
   * Links every point with its nearest neighbours; the weight is the share of neighbours that the
   * two have in common (Jaccard, each point counted among its own), so that a link across a gap,
   * which has no others beside it, weighs little.
   */
  static Graph ofSharedNeighbours(NearestNeighbours nearest) {
    int[][] own = new int[nearest.ids().length][];
    for (int node = 0; node < own.length; node++) {
      int[] ids = nearest.ids()[node];
      own[node] = Arrays.copyOf(ids, ids.length + 1);
      own[node][ids.length] = node;
      Arrays.sort(own[node]);
    }
    Builder builder = new Builder(own.length);
    for (int node = 0; node < own.length; node++) {
      for (int other : nearest.ids()[node]) {
        boolean isMutual = Arrays.binarySearch(own[other], node) >= 0;
        if (!isMutual || node < other) {
          double weight = jaccard(own[node], own[other]);
          builder.add(node, other, weight);
          builder.add(other, node, weight);
        }
      }
    }
    return builder.build();
  }

  int size() {
    return neighbours.length;
  }

  /** Returns the sum of the weights at a node. */
  double strength(int node) {
    double sum = 0;
    for (double weight : weights[node]) {
      sum += weight;
    }
    return sum;
  }

  /** Returns the graph whose nodes are the groups of this one's, numbered from 0. */
  Graph grouped(int[] groups, int count) {
    Builder builder = new Builder(count);
    for (int node = 0; node < size(); node++) {
      for (int i = 0; i < neighbours[node].length; i++) {
        builder.add(groups[node], groups[neighbours[node][i]], weights[node][i]);
      }
    }
    return builder.build();
  }

  private static double jaccard(int[] a, int[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) shared / (a.length + b.length - shared);
  }

  private static final class Builder {
    private final Map<Integer, Map<Integer, Double>> edges = new TreeMap<>();
    private final int size;

    Builder(int size) {
      this.size = size;
    }

    void add(int from, int to, double weight) {
      edges.computeIfAbsent(from, key -> new TreeMap<>()).merge(to, weight, Double::sum);
    }

    Graph build() {
      int[][] neighbours = new int[size][];
      double[][] weights = new double[size][];
      for (int node = 0; node < size; node++) {
        Map<Integer, Double> own = edges.getOrDefault(node, Map.of());
        neighbours[node] = own.keySet().stream().mapToInt(Integer::intValue).toArray();
        weights[node] = own.values().stream().mapToDouble(Double::doubleValue).toArray();
      }
      return new Graph(neighbours, weights);
    }
  }
}
