package dev.ticketmine.ml;

/**
 * Groups vectors by the communities of their shared-neighbour graph and finds the number of groups
 * by itself.
 *
 * <p>Modularity at any one resolution judges a pair of groups by the whole graph, so it splits what
 * is frequent and joins what is rare. Here it only makes many small groups; what belongs together
 * is then told locally, see {@link Linkage}.
 */
final class GraphClusters {
  /** Fine enough to split every group that is worth telling apart. */
  private static final double FINE = 20;

  private static final int MIN_NEIGHBOURS = 5;
  private static final int MAX_NEIGHBOURS = 30;
  private static final int VECTORS_PER_NEIGHBOUR = 20;

  /** Two groups are one when links between them reach this share of those inside. */
  private static final double RATIO = 0.33;

  /** Returns the group of every vector, numbered from 0. */
  static int[] of(float[][] vectors, long seed) {
    if (vectors.length < 2) {
      return new int[vectors.length];
    }
    int count = neighbours(vectors.length);
    Graph graph = Graph.ofSharedNeighbours(NearestNeighbours.of(vectors, count));
    int[] fine = new Louvain(FINE, seed).groups(graph);
    return Linkage.joined(graph, fine, RATIO);
  }

  /** A few vectors have few neighbours of their own kind. */
  private static int neighbours(int size) {
    return Math.min(MAX_NEIGHBOURS, Math.max(MIN_NEIGHBOURS, size / VECTORS_PER_NEIGHBOUR));
  }

  private GraphClusters() {}
}
