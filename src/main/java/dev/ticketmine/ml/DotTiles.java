package dev.ticketmine.ml;

import java.util.stream.IntStream;

/**
 * Inner products of all pairs of vectors, a tile of columns at a time. Each row is worked out alone
 * and in the same order, so the number of threads changes nothing.
 */
final class DotTiles {
  private static final int TILE = 512;

  /** Takes a row's products with the vectors from {@code first} on. */
  @FunctionalInterface
  interface RowSink {
    void take(int row, int first, float[] products);
  }

  /** Gives a sink the products of every vector with every other and itself, tile by tile. */
  static void each(float[][] vectors, RowSink sink) {
    for (int from = 0; from < vectors.length; from += TILE) {
      float[][] columns = transposed(vectors, from, Math.min(from + TILE, vectors.length));
      int first = from;
      IntStream.range(0, vectors.length)
          .parallel()
          .forEach(row -> sink.take(row, first, products(vectors[row], columns)));
    }
  }

  /** Sums column by column, four dimensions at a time: a form that the compiler vectorises. */
  private static float[] products(float[] vector, float[][] columns) {
    float[] products = new float[columns[0].length];
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
      for (int j = 0; j < products.length; j++) {
        products[j] += a * as[j] + b * bs[j] + c * cs[j] + d * ds[j];
      }
    }
    for (; i < vector.length; i++) {
      float[] column = columns[i];
      for (int j = 0; j < products.length; j++) {
        products[j] += vector[i] * column[j];
      }
    }
    return products;
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

  private DotTiles() {}
}
