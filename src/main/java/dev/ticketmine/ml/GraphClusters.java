package dev.ticketmine.ml;

import java.util.Arrays;

/**
 * Groups vectors by the communities of their shared-neighbour graph and finds the number of groups
 * by itself.
 *
 * <p>Modularity joins two groups when the share of links that goes from one to the other is above
 * {@code resolution / number of groups}. A fixed resolution therefore means something else in an
 * archive of 10 topics than in one of 100. What is fixed here is that share: the resolution is the
 * largest one at which {@code resolution / number of groups} stays below {@link #LINK_SHARE}.
 */
final class GraphClusters {
  private static final double LINK_SHARE = 0.1;
  private static final double STEP = 1.25;
  private static final double LOWEST = 0.25;
  private static final double HIGHEST = 64;
  private static final int MIN_NEIGHBOURS = 10;
  private static final int MAX_NEIGHBOURS = 30;
  private static final int VECTORS_PER_NEIGHBOUR = 300;

  /** Returns the group of every vector, numbered from 0. */
  static int[] of(float[][] vectors, long seed) {
    if (vectors.length < 2) {
      return new int[vectors.length];
    }
    Graph graph =
        Graph.ofSharedNeighbours(NearestNeighbours.of(vectors, neighbours(vectors.length)));
    int[] groups = new Louvain(LOWEST, seed).groups(graph);
    for (double resolution = LOWEST; resolution <= HIGHEST; resolution *= STEP) {
      int[] finer = new Louvain(resolution, seed).groups(graph);
      double share = resolution / effectiveCount(finer);
      if (share > 2 * LINK_SHARE) {
        return groups;
      }
      groups = share <= LINK_SHARE ? finer : groups;
    }
    return groups;
  }

  /** As the sample grows, more neighbours keep the graph's grain the same. */
  private static int neighbours(int size) {
    return Math.min(MAX_NEIGHBOURS, Math.max(MIN_NEIGHBOURS, size / VECTORS_PER_NEIGHBOUR));
  }

  /** The number of groups of equal size that would be as concentrated (inverse Simpson index). */
  static double effectiveCount(int[] groups) {
    long[] sizes = new long[Arrays.stream(groups).max().orElse(-1) + 1];
    for (int group : groups) {
      sizes[group]++;
    }
    double squares = Arrays.stream(sizes).mapToDouble(size -> (double) size * size).sum();
    return squares == 0 ? 0 : (double) groups.length * groups.length / squares;
  }

  private GraphClusters() {}
}
