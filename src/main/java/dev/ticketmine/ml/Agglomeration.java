package dev.ticketmine.ml;

import java.util.Arrays;

/**
 * Joins the nearest two groups (average cosine of all pairs) until few enough are left. For some
 * hundreds of vectors; ties go to the earlier pair.
 */
public final class Agglomeration {
  /** Returns the group of every vector, numbered from 0 in order of each group's first vector. */
  public static int[] groups(float[][] vectors, int count) {
    int[] groups = new int[vectors.length];
    Arrays.setAll(groups, i -> i);
    double[][] sums = new double[vectors.length][];
    Arrays.setAll(sums, i -> toDoubles(vectors[i]));
    int[] sizes = new int[vectors.length];
    Arrays.fill(sizes, 1);
    for (int left = vectors.length; left > Math.max(1, count); left--) {
      int[] pair = nearestPair(sums, sizes);
      for (int i = 0; i < sums[pair[0]].length; i++) {
        sums[pair[0]][i] += sums[pair[1]][i];
      }
      sizes[pair[0]] += sizes[pair[1]];
      sums[pair[1]] = null;
      for (int i = 0; i < groups.length; i++) {
        groups[i] = groups[i] == pair[1] ? pair[0] : groups[i];
      }
    }
    return numbered(groups);
  }

  private static int[] nearestPair(double[][] sums, int[] sizes) {
    int[] pair = new int[2];
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < sums.length; a++) {
      for (int b = a + 1; sums[a] != null && b < sums.length; b++) {
        if (sums[b] != null) {
          double cosine = dot(sums[a], sums[b]) / ((double) sizes[a] * sizes[b]);
          if (cosine > best) {
            best = cosine;
            pair[0] = a;
            pair[1] = b;
          }
        }
      }
    }
    return pair;
  }

  private static int[] numbered(int[] groups) {
    int[] numbers = new int[groups.length];
    Arrays.fill(numbers, -1);
    int next = 0;
    int[] numbered = new int[groups.length];
    for (int i = 0; i < groups.length; i++) {
      if (numbers[groups[i]] < 0) {
        numbers[groups[i]] = next++;
      }
      numbered[i] = numbers[groups[i]];
    }
    return numbered;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] toDoubles(float[] vector) {
    double[] doubles = new double[vector.length];
    Arrays.setAll(doubles, i -> vector[i]);
    return doubles;
  }

  private Agglomeration() {}
}
