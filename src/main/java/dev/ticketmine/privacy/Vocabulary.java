package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The parts of words that recognisers look for. One pass over a text finds the places of all of
 * them, told apart by their first three characters. Recognisers add theirs when they are made, before
 * the first text.
 */
final class Vocabulary {
  private static final int BUCKETS = 8192;
  private static final int FACTOR = 89;

  /** So many characters tell parts apart, or all there are. */
  private static final int KEY = 3;

  private record Part(String text, int list) {}

  /** By the length of their key. */
  private final Part[][][] parts = new Part[KEY + 1][BUCKETS][];

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
      int key = Math.min(KEY, lower.length());
      Part[][] buckets = parts[key];
      int bucket = bucket(lower, 0, key);
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
    for (int i = 0; i < lower.length(); i++) {
      for (int key = Math.min(KEY, lower.length() - i); key > 0; key--) {
        Part[] found = parts[key][bucket(lower, i, key)];
        if (found != null) {
          note(found, lower, i, places, counts);
        }
      }
    }
    for (int list = 0; list < lists; list++) {
      places[list] =
          counts[list] == 0 ? Anchor.NOWHERE : Arrays.copyOf(places[list], counts[list]);
    }
    return places;
  }

  private static void note(Part[] found, String lower, int place, int[][] places, int[] counts) {
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

  private static int bucket(String text, int place, int key) {
    int hash = 0;
    for (int i = place; i < place + key; i++) {
      hash = FACTOR * hash + text.charAt(i);
    }
    return hash & (BUCKETS - 1);
  }
}
