package dev.ticketmine.ml;

import java.util.Arrays;
import java.util.Random;

/**
 * k-means by cosine with k-means++ starts (Arthur and Vassilvitskii, 2007): what most people would
 * use, and so what the graph has to beat. It needs the number of groups; topics of a night are
 * found by {@link TopicFinder}.
 *
 * @param count number of groups
 * @param seed seed of the starts
 */
public record SphericalKMeans(int count, long seed) {
  private static final int MAX_STEPS = 50;

  /** Returns the centroids; as many as there are vectors if these are fewer. */
  public Centroids find(float[][] vectors) {
    double[] weights = new double[vectors.length];
    Arrays.fill(weights, 1);
    if (vectors.length <= count) {
      return new Centroids(vectors);
    }
    Centroids centroids = starts(vectors);
    int[] nearest = centroids.nearest(vectors);
    for (int step = 0; step < MAX_STEPS; step++) {
      centroids = centroids.refined(vectors, weights);
      int[] moved = centroids.nearest(vectors);
      if (Arrays.equals(moved, nearest)) {
        break;
      }
      nearest = moved;
    }
    return centroids;
  }

  private Centroids starts(float[][] vectors) {
    Random random = new Random(seed);
    float[][] starts = new float[count][];
    double[] distances = new double[vectors.length];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    int next = random.nextInt(vectors.length);
    for (int i = 0; i < count; i++) {
      starts[i] = vectors[next];
      float[] start = starts[i];
      Arrays.parallelSetAll(
          distances, j -> Math.min(distances[j], Math.max(0, 1 - Vectors.dot(start, vectors[j]))));
      double left = random.nextDouble() * Arrays.stream(distances).sum();
      next = vectors.length - 1;
      for (int j = 0; j < distances.length; j++) {
        left -= distances[j];
        if (left < 0) {
          next = j;
          break;
        }
      }
    }
    return new Centroids(starts);
  }
}
