package dev.ticketmine.ml;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Texts that say the same in nearly the same words. In a neighbour graph twenty copies of a macro
 * or of a form's sentence see nobody but each other and look like a topic of their own, so each
 * such set is looked at once.
 */
final class NearDuplicates {
  /** Cosine of texts that differ in little more than a name or a typing error. */
  private static final float SAME = 0.95f;

  /**
   * Returns for every vector the one that stands for it: itself, or that of the earliest vector
   * which is nearly the same.
   */
  static int[] leaders(float[][] vectors) {
    int[] earliest = new int[vectors.length];
    Arrays.fill(earliest, -1);
    DotTiles.each(
        vectors,
        (row, first, cosines) -> {
          for (int j = 0; j < cosines.length && first + j < row && earliest[row] < 0; j++) {
            earliest[row] = cosines[j] >= SAME ? first + j : -1;
          }
        });
    IntStream.range(0, earliest.length)
        .forEach(i -> earliest[i] = earliest[i] < 0 ? i : earliest[earliest[i]]);
    return earliest;
  }

  private NearDuplicates() {}
}
