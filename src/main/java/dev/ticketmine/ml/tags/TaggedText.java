package dev.ticketmine.ml.tags;

import java.util.Arrays;

/**
 * A text and its tags.
 *
 * @param terms terms of the text as numbers, rising, with repetitions
 * @param tags places of its tags among those that are learnt, without repetition
 */
public record TaggedText(int[] terms, int[] tags) {
  /** Parts in which texts are judged by what was learnt from the others. */
  static final int FOLDS = 5;

  /** Returns the part a text belongs to: the same for texts of the same terms. */
  public static int fold(int[] terms) {
    int hash = Arrays.hashCode(terms) * 0x9E3779B1;
    return Math.floorMod(hash ^ (hash >>> 15), FOLDS);
  }

  /** Whether the text carries the tag. */
  public boolean has(int tag) {
    for (int own : tags) {
      if (own == tag) {
        return true;
      }
    }
    return false;
  }
}
