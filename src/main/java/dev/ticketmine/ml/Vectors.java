package dev.ticketmine.ml;

/** Arithmetic on vectors of floats; sums run in the order of the arrays. */
public final class Vectors {
  /** Returns the inner product; the cosine if both have unit length. */
  public static float dot(float[] a, float[] b) {
    // Four running sums let the processor work in parallel; their order is fixed.
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Returns the sum of the vectors. */
  public static double[] sum(float[][] vectors) {
    double[] sum = new double[vectors[0].length];
    for (float[] vector : vectors) {
      add(sum, vector, 1);
    }
    return sum;
  }

  /** Adds {@code weight} times a vector to a sum. */
  public static void add(double[] sum, float[] vector, double weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * vector[i];
    }
  }

  /** Returns the direction of a vector, of unit length; the null vector stays as it is. */
  public static float[] unit(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  private Vectors() {}
}
