package dev.ticketmine.ml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Chooses how many neighbours the shared-neighbour graph looks at, and so how fine its groups are:
 * groups much smaller than that cannot be told apart, groups much larger fall to pieces. It is
 * judged on what the vectors themselves can confirm. They are halved; groups found in one half are
 * tried on the other: do its vectors lie clearly nearer to one group than to the next (silhouette,
 * Rousseeuw 1987, of centroids), and do the groups of both halves sort all vectors alike (adjusted
 * Rand index)? Both together, over several halvings; of all counts within one standard error of the
 * best the coarsest is taken (the rule of Breiman et al., Classification and Regression Trees,
 * 1984), because fewer topics are easier to live with. Figures: docs/methods/topics.md.
 */
final class Granularity {
  private static final int MOST_VECTORS = 4_000;

  /** Below this a half is too small to say anything. */
  private static final int LEAST_VECTORS = 200;

  private static final int VECTORS_PER_NEIGHBOUR = 20;
  private static final int LEAST_NEIGHBOURS = 5;
  private static final int LEAST_TRIED = 8;
  private static final int HALVINGS = 4;

  /** Counts tried: from a quarter of the square root of the number of vectors to 1.4 times it. */
  private static final double FROM = 0.25;

  private static final int TRIED = 6;
  private static final double STEP = Math.sqrt(2);

  /** Halves hold half of each topic, which favours coarse groups. */
  private static final double CORRECTION = 0.85;

  /** Groups of fewer vectors than this in a half are chance. */
  private static final int LEAST_GROUP = 3;

  private final float[][] vectors;
  private final int[] counts;
  private final long seed;

  private Granularity(float[][] vectors, long seed) {
    this.vectors = vectors;
    this.seed = seed;
    double least = Math.max(LEAST_TRIED, FROM * Math.sqrt(vectors.length));
    this.counts =
        IntStream.range(0, TRIED).map(i -> (int) Math.round(least * Math.pow(STEP, i))).toArray();
  }

  /** Returns how many neighbours suit these vectors, which have unit length. */
  static int neighbours(float[][] vectors, long seed) {
    if (vectors.length < LEAST_VECTORS) {
      return Math.max(LEAST_NEIGHBOURS, vectors.length / VECTORS_PER_NEIGHBOUR);
    }
    float[][] part = Arrays.copyOf(vectors, Math.min(MOST_VECTORS, vectors.length));
    // As the numbers tried do: a larger sample shows rarer topics, too.
    double growth = Math.sqrt((double) vectors.length / part.length);
    int chosen = new Granularity(part, seed).chosen();
    return Math.max(LEAST_NEIGHBOURS, (int) Math.round(CORRECTION * chosen * growth));
  }

  private int chosen() {
    double[][] halvings =
        IntStream.range(0, HALVINGS)
            .parallel()
            .mapToObj(i -> qualities(seed + i))
            .toArray(double[][]::new);
    double[][] quality = new double[counts.length][];
    Arrays.setAll(quality, i -> Arrays.stream(halvings).mapToDouble(half -> half[i]).toArray());
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = mean(quality[i]) > mean(quality[best]) ? i : best;
    }
    double enough = mean(quality[best]) - standardError(quality[best]);
    int chosen = best;
    for (int i = best; i < counts.length; i++) {
      chosen = mean(quality[i]) >= enough ? i : chosen;
    }
    return counts[chosen];
  }

  /** The quality of each count on one pair of halves. */
  private double[] qualities(long shuffle) {
    List<float[]> order = new ArrayList<>(Arrays.asList(vectors));
    Collections.shuffle(order, new Random(shuffle));
    int middle = order.size() / 2;
    Half one = new Half(order.subList(0, middle).toArray(float[][]::new));
    Half other = new Half(order.subList(middle, order.size()).toArray(float[][]::new));
    double[] qualities = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      Centroids ofOne = one.centroids(counts[i]);
      Centroids ofOther = other.centroids(counts[i]);
      double clear = silhouette(other.vectors, ofOne) + silhouette(one.vectors, ofOther);
      qualities[i] = clear / 2 * Math.max(0, agreement(ofOne, ofOther));
    }
    return qualities;
  }

  /** Half of the vectors and their neighbours, which every count takes its share of. */
  private final class Half {
    private final float[][] vectors;
    private final NearestNeighbours nearest;

    Half(float[][] vectors) {
      this.vectors = vectors;
      this.nearest = NearestNeighbours.of(vectors, counts[counts.length - 1] / 2);
    }

    Centroids centroids(int count) {
      int[] groups = GraphClusters.of(nearest.first(Math.max(LEAST_NEIGHBOURS, count / 2)), seed);
      double[] weights = new double[vectors.length];
      Arrays.fill(weights, 1);
      Centroids centroids = Centroids.ofGroups(vectors, weights, groups);
      int[] sizes = new int[centroids.size()];
      for (int group : centroids.nearest(vectors)) {
        sizes[group]++;
      }
      return new Centroids(
          IntStream.range(0, sizes.length)
              .filter(i -> sizes[i] >= LEAST_GROUP)
              .mapToObj(i -> centroids.vectors()[i])
              .toArray(float[][]::new));
    }
  }

  private static double silhouette(float[][] points, Centroids centroids) {
    if (centroids.size() < 2) {
      return 0;
    }
    double sum = 0;
    for (float[] point : points) {
      double own = Double.NEGATIVE_INFINITY;
      double next = Double.NEGATIVE_INFINITY;
      for (float[] centroid : centroids.vectors()) {
        double cosine = Vectors.dot(point, centroid);
        next = Math.max(next, Math.min(own, cosine));
        own = Math.max(own, cosine);
      }
      sum += next >= 1 ? 0 : (own - next) / (1 - next);
    }
    return sum / points.length;
  }

  private double agreement(Centroids one, Centroids other) {
    if (one.size() == 0 || other.size() == 0) {
      return 0;
    }
    long[][] cells = new long[one.size()][other.size()];
    int[] byOne = one.nearest(vectors);
    int[] byOther = other.nearest(vectors);
    for (int i = 0; i < byOne.length; i++) {
      cells[byOne[i]][byOther[i]]++;
    }
    return RandIndex.adjusted(cells);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double standardError(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
