package dev.ticketmine.ml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the recurring topics among vectors of texts: communities of the shared-neighbour graph of a
 * part of them, refined over all of them by Lloyd's steps. The number of topics comes out by
 * itself; see docs/methods/topics.md. The same vectors in the same order give the same topics.
 *
 * @param graphSize at most so many vectors, the first ones, make the graph
 * @param seed seed of the order in which the graph's nodes are visited
 */
public record TopicFinder(int graphSize, long seed) {
  private static final int REFINEMENTS = 1;

  /** Centroids that are as near as this say the same. */
  private static final double SAME = 0.92;

  /** Returns a finder with the settings that docs/methods/topics.md gives figures for. */
  public static TopicFinder standard() {
    return new TopicFinder(8_000, 17);
  }

  /**
   * Returns the centroids of the topics, the heaviest first.
   *
   * @param vectors vectors of unit length, in an order that does not depend on the run
   * @param weights how often each occurs
   * @param minWeight topics lighter than this are given up: their texts go to the nearest other
   */
  public Centroids find(float[][] vectors, double[] weights, double minWeight) {
    if (vectors.length == 0) {
      return new Centroids(new float[0][]);
    }
    float[][] part = Arrays.copyOf(vectors, Math.min(graphSize, vectors.length));
    double[] partWeights = Arrays.copyOf(weights, part.length);
    Centroids centroids = Centroids.ofGroups(part, partWeights, groups(part));
    // What is rare in the graph's part is weighed in all of it.
    for (int i = 0; i < REFINEMENTS; i++) {
      centroids = centroids.refined(vectors, weights);
    }
    centroids = withoutLight(joined(centroids, vectors, weights), vectors, weights, minWeight);
    return byWeight(centroids, vectors, weights);
  }

  private static Centroids joined(Centroids centroids, float[][] vectors, double[] weights) {
    int[] groups = new int[centroids.size()];
    int count = 0;
    for (int i = 0; i < groups.length; i++) {
      groups[i] = -1;
      for (int j = 0; j < i && groups[i] < 0; j++) {
        if (Vectors.dot(centroids.vectors()[i], centroids.vectors()[j]) >= SAME) {
          groups[i] = groups[j];
        }
      }
      if (groups[i] < 0) {
        groups[i] = count++;
      }
    }
    return count == groups.length
        ? centroids
        : Centroids.ofGroups(centroids.vectors(), sizes(centroids, vectors, weights), groups);
  }

  /** Near-duplicates are grouped once, and follow the one that stands for them. */
  private int[] groups(float[][] vectors) {
    int[] leaders = NearDuplicates.leaders(vectors);
    int[] distinct = IntStream.range(0, leaders.length).filter(i -> leaders[i] == i).toArray();
    int[] groupsOfDistinct =
        GraphClusters.of(
            Arrays.stream(distinct).mapToObj(i -> vectors[i]).toArray(float[][]::new), seed);
    int[] groups = new int[vectors.length];
    for (int i = 0; i < distinct.length; i++) {
      groups[distinct[i]] = groupsOfDistinct[i];
    }
    for (int i = 0; i < groups.length; i++) {
      groups[i] = groups[leaders[i]];
    }
    return groups;
  }

  /** Gives up the lightest centroid, again and again; only its own vectors look for another. */
  private static Centroids withoutLight(
      Centroids centroids, float[][] vectors, double[] weights, double minWeight) {
    boolean[] isLeft = new boolean[centroids.size()];
    Arrays.fill(isLeft, true);
    int[] nearest = centroids.nearest(vectors);
    double[] sizes = new double[isLeft.length];
    for (int i = 0; i < nearest.length; i++) {
      sizes[nearest[i]] += weights[i];
    }
    while (true) {
      int lightest = -1;
      for (int i = 0; i < isLeft.length; i++) {
        lightest = isLeft[i] && (lightest < 0 || sizes[i] < sizes[lightest]) ? i : lightest;
      }
      if (lightest < 0 || sizes[lightest] >= minWeight) {
        return new Centroids(
            IntStream.range(0, isLeft.length)
                .filter(i -> isLeft[i])
                .mapToObj(i -> centroids.vectors()[i])
                .toArray(float[][]::new));
      }
      isLeft[lightest] = false;
      for (int i = 0; i < nearest.length; i++) {
        if (nearest[i] == lightest) {
          nearest[i] = centroids.nearest(vectors[i], isLeft);
          if (nearest[i] >= 0) {
            sizes[nearest[i]] += weights[i];
          }
        }
      }
    }
  }

  private static Centroids byWeight(Centroids centroids, float[][] vectors, double[] weights) {
    double[] sizes = sizes(centroids, vectors, weights);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(sizes[b], sizes[a]));
    return new Centroids(order.stream().map(i -> centroids.vectors()[i]).toArray(float[][]::new));
  }

  private static double[] sizes(Centroids centroids, float[][] vectors, double[] weights) {
    double[] sizes = new double[centroids.size()];
    if (sizes.length == 0) {
      return sizes;
    }
    int[] nearest = centroids.nearest(vectors);
    for (int i = 0; i < nearest.length; i++) {
      sizes[nearest[i]] += weights[i];
    }
    return sizes;
  }
}
