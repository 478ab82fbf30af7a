package dev.ticketmine.ml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Groups the nodes of a graph by modularity with a resolution: Blondel et al., "Fast unfolding of
 * communities in large networks" (2008). Nodes are visited in an order drawn from the seed; ties go
 * to the group of the lower number.
 */
final class Louvain {
  private static final double LEAST_GAIN = 1e-12;
  private static final int MAX_SWEEPS = 50;

  private final double resolution;
  private final long seed;

  /** Higher resolution gives more and smaller groups. */
  Louvain(double resolution, long seed) {
    this.resolution = resolution;
    this.seed = seed;
  }

  /** Returns the group of every node, numbered from 0 in order of each group's first node. */
  int[] groups(Graph graph) {
    int[] groups = identity(graph.size());
    Graph level = graph;
    while (true) {
      int[] moved = numbered(move(level));
      int count = Arrays.stream(moved).max().orElse(-1) + 1;
      for (int node = 0; node < groups.length; node++) {
        groups[node] = moved[groups[node]];
      }
      if (count == level.size()) {
        return numbered(groups);
      }
      level = level.grouped(moved, count);
    }
  }

  private int[] move(Graph graph) {
    double[] strengths = new double[graph.size()];
    double total = 0;
    for (int node = 0; node < strengths.length; node++) {
      strengths[node] = graph.strength(node);
      total += strengths[node];
    }
    int[] groups = identity(graph.size());
    double[] groupStrengths = strengths.clone();
    int[] order = shuffled(graph.size());
    Links links = new Links(graph.size());
    boolean isMoving = total > 0;
    for (int sweep = 0; isMoving && sweep < MAX_SWEEPS; sweep++) {
      isMoving = false;
      for (int node : order) {
        int from = groups[node];
        groupStrengths[from] -= strengths[node];
        links.gather(graph, groups, node);
        int best = best(links, groupStrengths, strengths[node] / total, from);
        groupStrengths[best] += strengths[node];
        groups[node] = best;
        isMoving |= best != from;
      }
    }
    return groups;
  }

  /** Links to the groups around a node; cleared after use, so that no map is made per node. */
  private static final class Links {
    private final double[] sums;
    private final int[] groups;
    private int count;

    Links(int size) {
      sums = new double[size];
      groups = new int[size];
    }

    void gather(Graph graph, int[] groupOf, int node) {
      for (int i = 0; i < count; i++) {
        sums[groups[i]] = 0;
      }
      count = 0;
      for (int i = graph.starts()[node]; i < graph.starts()[node + 1]; i++) {
        int other = graph.neighbours()[i];
        if (other != node) {
          int group = groupOf[other];
          if (sums[group] == 0) {
            groups[count++] = group;
          }
          sums[group] += graph.weights()[i];
        }
      }
    }
  }

  private int best(Links links, double[] strengths, double share, int own) {
    int best = own;
    double bestGain = links.sums[own] - resolution * share * strengths[own];
    for (int i = 0; i < links.count; i++) {
      int group = links.groups[i];
      double gain = links.sums[group] - resolution * share * strengths[group];
      boolean isTie = Math.abs(gain - bestGain) <= LEAST_GAIN;
      if (isTie ? group < best && best != own : gain > bestGain) {
        best = group;
        bestGain = gain;
      }
    }
    return best;
  }

  private int[] shuffled(int size) {
    int[] order = identity(size);
    Random random = new Random(seed);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  private static int[] identity(int size) {
    int[] ids = new int[size];
    Arrays.setAll(ids, i -> i);
    return ids;
  }

  private static int[] numbered(int[] groups) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] numbered = new int[groups.length];
    for (int node = 0; node < groups.length; node++) {
      Integer number = numbers.get(groups[node]);
      if (number == null) {
        number = numbers.size();
        numbers.put(groups[node], number);
      }
      numbered[node] = number;
    }
    return numbered;
  }
}
