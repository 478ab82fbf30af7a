package dev.ticketmine.ml;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Directions of unit length that vectors are assigned to by cosine; ties go to the earlier one.
 *
 * @param vectors one vector per centroid
 */
public record Centroids(float[][] vectors) implements Serializable {
  /** Returns the centroids of these vectors' groups; groups are numbered from 0. */
  static Centroids ofGroups(float[][] vectors, double[] weights, int[] groups) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    double[][] sums = new double[count][vectors.length == 0 ? 0 : vectors[0].length];
    for (int i = 0; i < vectors.length; i++) {
      Vectors.add(sums[groups[i]], vectors[i], weights[i]);
    }
    return new Centroids(Arrays.stream(sums).map(Vectors::unit).toArray(float[][]::new));
  }

  /** Returns these centroids followed by more. */
  public Centroids plus(List<float[]> more) {
    float[][] all = Arrays.copyOf(vectors, vectors.length + more.size());
    for (int i = 0; i < more.size(); i++) {
      all[vectors.length + i] = more.get(i);
    }
    return new Centroids(all);
  }

  /** Returns the number of centroids. */
  public int size() {
    return vectors.length;
  }

  /** Returns the position of the nearest centroid; -1 if there are none. */
  public int nearest(float[] vector) {
    int nearest = -1;
    float best = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < vectors.length; i++) {
      float cosine = Vectors.dot(vector, vectors[i]);
      if (cosine > best) {
        best = cosine;
        nearest = i;
      }
    }
    return nearest;
  }

  /** Returns the position of the nearest of those centroids that are left; -1 if there are none. */
  int nearest(float[] vector, boolean[] isLeft) {
    int nearest = -1;
    float best = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < vectors.length; i++) {
      float cosine = isLeft[i] ? Vectors.dot(vector, vectors[i]) : Float.NEGATIVE_INFINITY;
      if (cosine > best) {
        best = cosine;
        nearest = i;
      }
    }
    return nearest;
  }

  /** Returns the nearest centroid of every vector. */
  public int[] nearest(float[][] points) {
    int[] nearest = new int[points.length];
    Arrays.parallelSetAll(nearest, i -> nearest(points[i]));
    return nearest;
  }

  /** Returns the cosine distance of a vector to a centroid, 0 to 2. */
  public double distance(float[] vector, int centroid) {
    return 1.0 - Vectors.dot(vector, vectors[centroid]);
  }

  /** Returns the centroids of the vectors nearest to each; one without any stays where it is. */
  Centroids refined(float[][] points, double[] weights) {
    double[][] sums = new double[size()][points[0].length];
    double[] counts = new double[size()];
    int[] nearest = nearest(points);
    for (int i = 0; i < points.length; i++) {
      Vectors.add(sums[nearest[i]], points[i], weights[i]);
      counts[nearest[i]] += weights[i];
    }
    float[][] refined = new float[size()][];
    for (int i = 0; i < refined.length; i++) {
      refined[i] = counts[i] > 0 ? Vectors.unit(sums[i]) : vectors[i];
    }
    return new Centroids(refined);
  }
}
