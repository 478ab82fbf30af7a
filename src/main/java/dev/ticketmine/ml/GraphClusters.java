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

  /** Two groups are one when links between them reach this share of those inside. */
  private static final double RATIO = 0.33;

  /** Returns the group of every vector, numbered from 0. */
  static int[] of(float[][] vectors, long seed) {
    if (vectors.length < 2) {
      return new int[vectors.length];
    }
    return of(NearestNeighbours.of(vectors, Granularity.neighbours(vectors, seed)), seed);
  }

  /** Returns the group of every vector, numbered from 0, by what it has for neighbours. */
  static int[] of(NearestNeighbours nearest, long seed) {
    Graph graph = Graph.ofSharedNeighbours(nearest);
    int[] fine = new Louvain(FINE, seed).groups(graph);
    return Linkage.joined(graph, fine, RATIO);
  }

  private GraphClusters() {}
}
