package dev.ticketmine.ml;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The nearest neighbours of every vector by cosine, found exactly. Ties go to the earlier vector.
 *
 * @param ids neighbours of every vector, nearest first
 */
record NearestNeighbours(int[][] ids) {
  private static final int TILE = 512;

  /** Finds up to {@code k} other vectors for each of these, which have unit length. */
  static NearestNeighbours of(float[][] vectors, int k) {
    int size = vectors.length;
    NearestList[] nearest = new NearestList[size];
    Arrays.setAll(nearest, row -> new NearestList(Math.min(k, size - 1)));
    for (int from = 0; from < size; from += TILE) {
      float[][] columns = transposed(vectors, from, Math.min(from + TILE, size));
      int first = from;
      // Every row is worked out alone, so the number of threads changes nothing.
      IntStream.range(0, size)
          .parallel()
          .forEach(row -> offer(nearest[row], row, vectors[row], columns, first));
    }
    return new NearestNeighbours(
        Arrays.stream(nearest).map(NearestList::ids).toArray(int[][]::new));
  }

  /** Sums column by column, four dimensions at a time: a form that the compiler vectorises. */
  private static void offer(
      NearestList nearest, int row, float[] vector, float[][] columns, int first) {
    float[] scores = new float[columns[0].length];
    int i = 0;
    for (; i + 3 < vector.length; i += 4) {
      float a = vector[i];
      float b = vector[i + 1];
      float c = vector[i + 2];
      float d = vector[i + 3];
      float[] as = columns[i];
      float[] bs = columns[i + 1];
      float[] cs = columns[i + 2];
      float[] ds = columns[i + 3];
      for (int j = 0; j < scores.length; j++) {
        scores[j] += a * as[j] + b * bs[j] + c * cs[j] + d * ds[j];
      }
    }
    for (; i < vector.length; i++) {
      float[] column = columns[i];
      for (int j = 0; j < scores.length; j++) {
        scores[j] += vector[i] * column[j];
      }
    }
    for (int j = 0; j < scores.length; j++) {
      if (first + j != row) {
        nearest.offer(first + j, scores[j]);
      }
    }
  }

  private static float[][] transposed(float[][] vectors, int from, int to) {
    float[][] columns = new float[vectors[0].length][to - from];
    for (int j = from; j < to; j++) {
      for (int i = 0; i < columns.length; i++) {
        columns[i][j - from] = vectors[j][i];
      }
    }
    return columns;
  }
}
