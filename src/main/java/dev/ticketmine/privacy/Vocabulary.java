package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The parts of words that recognisers look for. One pass over a text finds the places of all of
 * them, told apart by their first two characters. Recognisers add theirs when they are made, before
 * the first text.
 */
final class Vocabulary {
  private static final int BUCKETS = 4096;
  private static final int FACTOR = 61;

  private record Part(String text, int list) {}

  private final Part[][] byFirstTwo = new Part[BUCKETS][];
  private final Part[][] byOnly = new Part[BUCKETS][];
  private int lists;

  /**
   * Returns the places where one of the parts stands, whatever its case, also within a word.
   *
   * @param parts at least one character each
   */
  Anchor parts(String... parts) {
    int list = lists++;
    for (String part : parts) {
      String lower = part.toLowerCase(Locale.ROOT);
      Part[][] buckets = lower.length() == 1 ? byOnly : byFirstTwo;
      int bucket = lower.length() == 1 ? bucket(lower.charAt(0)) : bucket(lower, 0);
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
      note(byOnly[bucket(lower.charAt(i))], lower, i, places, counts);
      if (i + 1 < lower.length()) {
        note(byFirstTwo[bucket(lower, i)], lower, i, places, counts);
      }
    }
    for (int list = 0; list < lists; list++) {
      places[list] = counts[list] == 0 ? Anchor.NOWHERE : Arrays.copyOf(places[list], counts[list]);
    }
    return places;
  }

  private static void note(Part[] parts, String lower, int place, int[][] places, int[] counts) {
    if (parts == null) {
      return;
    }
    for (Part part : parts) {
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

  private static int bucket(String text, int place) {
    return bucket(FACTOR * text.charAt(place) + text.charAt(place + 1));
  }

  private static int bucket(int key) {
    return key & (BUCKETS - 1);
  }
}
