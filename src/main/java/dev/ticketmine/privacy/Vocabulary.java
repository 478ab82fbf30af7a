package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The parts of words that recognisers look for. One pass over a text finds the places of all of
 * them, told apart by their first three characters. Recognisers add theirs when they are made,
 * before the first text.
 */
final class Vocabulary {
  private static final int BUCKETS = 8192;
  private static final int LAST_BUCKET = BUCKETS - 1;
  private static final int FACTOR = 89;
  private static final int KEY = 3;

  private record Part(String text, int list) {}

  /** Parts of one character, of two, and longer ones by their first three. */
  private final Part[][] byOne = new Part[BUCKETS][];

  private final Part[][] byTwo = new Part[BUCKETS][];
  private final Part[][] byThree = new Part[BUCKETS][];

  private int lists;

  /**
   * Returns the places where one of the parts stands, whatever its case, also within a word.
   *
   * @param texts at least one character each
   */
  Anchor parts(String... texts) {
    int list = lists++;
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      Part[][] buckets = lower.length() == 1 ? byOne : lower.length() == 2 ? byTwo : byThree;
      int hash = 0;
      for (int i = 0; i < Math.min(KEY, lower.length()); i++) {
        hash = FACTOR * hash + lower.charAt(i);
      }
      int bucket = hash & LAST_BUCKET;
      List<Part> all =
          new ArrayList<>(buckets[bucket] == null ? List.of() : List.of(buckets[bucket]));
      all.add(new Part(lower, list));
      buckets[bucket] = all.toArray(new Part[0]);
    }
    return scan -> scan.places(list);
  }

  /** Returns the places of each list of parts in a text in lower case, in order. */
  int[][] places(String lower) {
    int[][] places = new int[lists][];
    int[] counts = new int[lists];
    int length = lower.length();
    char next = length > 0 ? lower.charAt(0) : 0;
    char afterNext = length > 1 ? lower.charAt(1) : 0;
    for (int i = 0; i < length; i++) {
      char first = next;
      next = afterNext;
      afterNext = i + 2 < length ? lower.charAt(i + 2) : 0;
      int one = first;
      int two = FACTOR * one + next;
      int three = FACTOR * two + afterNext;
      note(byThree[three & LAST_BUCKET], lower, i, places, counts);
      note(byTwo[two & LAST_BUCKET], lower, i, places, counts);
      note(byOne[one & LAST_BUCKET], lower, i, places, counts);
    }
    for (int list = 0; list < lists; list++) {
      places[list] = counts[list] == 0 ? Anchor.NOWHERE : Arrays.copyOf(places[list], counts[list]);
    }
    return places;
  }

  private static void note(Part[] found, String lower, int place, int[][] places, int[] counts) {
    if (found == null) {
      return;
    }
    for (Part part : found) {
      int list = part.list();
      int count = counts[list];
      boolean isNoted = count > 0 && places[list][count - 1] == place;
      if (!isNoted && lower.startsWith(part.text(), place)) {
        if (count == 0) {
          places[list] = new int[4];
        } else if (count == places[list].length) {
          places[list] = Arrays.copyOf(places[list], 2 * count);
        }
        places[list][count] = place;
        counts[list]++;
      }
    }
  }
}
