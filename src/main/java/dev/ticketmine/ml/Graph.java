package dev.ticketmine.ml;

import java.util.Arrays;

/**
 * An undirected graph with weights, as rows of a sparse matrix. Every edge is held at both of its
 * ends; a loop is held once, with twice its weight.
 *
 * @param starts where each node's edges begin, and where the last one's end
 * @param neighbours neighbours of every node, ascending
 * @param weights weights of the same edges
 */
record Graph(int[] starts, int[] neighbours, double[] weights) {

  /**
   * Links every point with its nearest neighbours; the weight is the share of neighbours that the
   * two have in common (Jaccard, each point counted among its own), so that a link across a gap,
   * which has no others beside it, weighs little.
   */
  static Graph ofSharedNeighbours(NearestNeighbours nearest) {
    int size = nearest.ids().length;
    int[][] own = new int[size][];
    int[] starts = new int[size + 1];
    for (int node = 0; node < size; node++) {
      int[] ids = nearest.ids()[node];
      own[node] = Arrays.copyOf(ids, ids.length + 1);
      own[node][ids.length] = node;
      Arrays.sort(own[node]);
      starts[node + 1] += ids.length;
    }
    for (int node = 0; node < size; node++) {
      for (int other : nearest.ids()[node]) {
        starts[other + 1] += isNeighbour(own, other, node) ? 0 : 1;
      }
    }
    for (int node = 0; node < size; node++) {
      starts[node + 1] += starts[node];
    }
    int[] neighbours = new int[starts[size]];
    int[] ends = Arrays.copyOf(starts, size);
    for (int node = 0; node < size; node++) {
      for (int other : nearest.ids()[node]) {
        neighbours[ends[node]++] = other;
        if (!isNeighbour(own, other, node)) {
          neighbours[ends[other]++] = node;
        }
      }
    }
    double[] weights = new double[neighbours.length];
    for (int node = 0; node < size; node++) {
      Arrays.sort(neighbours, starts[node], starts[node + 1]);
      for (int i = starts[node]; i < starts[node + 1]; i++) {
        weights[i] = jaccard(own[node], own[neighbours[i]]);
      }
    }
    return new Graph(starts, neighbours, weights);
  }

  int size() {
    return starts.length - 1;
  }

  /** Returns the sum of the weights at a node. */
  double strength(int node) {
    double sum = 0;
    for (int i = starts[node]; i < starts[node + 1]; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /** Returns the graph whose nodes are the groups of this one's, numbered from 0. */
  Graph grouped(int[] groups, int count) {
    int[] ends = new int[count + 1];
    for (int group : groups) {
      ends[group + 1]++;
    }
    for (int group = 0; group < count; group++) {
      ends[group + 1] += ends[group];
    }
    int[] members = new int[groups.length];
    int[] next = Arrays.copyOf(ends, count);
    for (int node = 0; node < groups.length; node++) {
      members[next[groups[node]]++] = node;
    }
    int[] newStarts = new int[count + 1];
    int[] newNeighbours = new int[neighbours.length];
    double[] newWeights = new double[neighbours.length];
    double[] sums = new double[count];
    int edges = 0;
    for (int group = 0; group < count; group++) {
      int first = edges;
      for (int m = ends[group]; m < ends[group + 1]; m++) {
        for (int i = starts[members[m]]; i < starts[members[m] + 1]; i++) {
          int other = groups[neighbours[i]];
          if (sums[other] == 0) {
            newNeighbours[edges++] = other;
          }
          sums[other] += weights[i];
        }
      }
      Arrays.sort(newNeighbours, first, edges);
      for (int i = first; i < edges; i++) {
        newWeights[i] = sums[newNeighbours[i]];
        sums[newNeighbours[i]] = 0;
      }
      newStarts[group + 1] = edges;
    }
    return new Graph(
        newStarts, Arrays.copyOf(newNeighbours, edges), Arrays.copyOf(newWeights, edges));
  }

  private static boolean isNeighbour(int[][] own, int node, int other) {
    return Arrays.binarySearch(own[node], other) >= 0;
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
}
