package dev.ticketmine.ml;

import java.util.Arrays;

/**
 * The nearest neighbours of every vector by cosine, found exactly. Ties go to the earlier vector.
 *
 * @param ids neighbours of every vector, nearest first
 */
record NearestNeighbours(int[][] ids) {
  /** Finds up to {@code k} other vectors for each of these, which have unit length. */
  static NearestNeighbours of(float[][] vectors, int k) {
    int size = vectors.length;
    NearestList[] nearest = new NearestList[size];
    Arrays.setAll(nearest, row -> new NearestList(Math.min(k, size - 1)));
    DotTiles.each(vectors, (row, first, cosines) -> offer(nearest[row], row, first, cosines));
    return new NearestNeighbours(
        Arrays.stream(nearest).map(NearestList::ids).toArray(int[][]::new));
  }

  /** Returns the nearest {@code k} of them. */
  NearestNeighbours first(int k) {
    return new NearestNeighbours(
        Arrays.stream(ids)
            .map(own -> Arrays.copyOf(own, Math.min(k, own.length)))
            .toArray(int[][]::new));
  }

  private static void offer(NearestList nearest, int row, int first, float[] cosines) {
    float floor = nearest.floor();
    for (int j = 0; j < cosines.length; j++) {
      if (cosines[j] > floor && first + j != row) {
        nearest.offer(first + j, cosines[j]);
        floor = nearest.floor();
      }
    }
  }
}
