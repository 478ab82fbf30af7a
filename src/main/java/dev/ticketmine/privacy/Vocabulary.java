package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The parts of words that recognisers look for. One pass over a text finds the places of all of
 * them. Recognisers add theirs when they are made, before the first text.
 */
final class Vocabulary {
  private final List<PartAutomaton.Part> parts = new ArrayList<>();

  /** Whether a list counts only where no letter or digit stands before it. */
  private final List<Boolean> areWords = new ArrayList<>();

  private volatile Reader reader;

  /**
   * Returns the places where one of the parts stands, whatever its case, also within a word.
   *
   * @param texts at least one character each
   */
  Anchor parts(String... texts) {
    return list(false, texts);
  }

  /**
   * Returns the places where one of the parts begins a word, whatever its case.
   *
   * @param texts at least one character each
   */
  Anchor wordStarts(String... texts) {
    return list(true, texts);
  }

  private Anchor list(boolean isWord, String... texts) {
    int list = areWords.size();
    areWords.add(isWord);
    for (String text : texts) {
      parts.add(new PartAutomaton.Part(text.toLowerCase(Locale.ROOT), list));
    }
    return new Anchor(Signs.of(Scan.SIGNS + list), scan -> scan.places(list));
  }

  /**
   * Where the parts stand in a text.
   *
   * @param places those of each list, in order
   * @param signs which of the lists have any, behind {@link Scan#SIGNS}
   */
  record Found(int[][] places, long[] signs) {}

  /** Returns where the parts stand in a text in small letters. */
  Found find(char[] lower) {
    Reader known = reader;
    if (known == null) {
      known = new Reader(new PartAutomaton(parts), areWords);
      reader = known;
    }
    return known.find(lower);
  }

  /** What is made of all parts together, once. */
  private static final class Reader {
    private final PartAutomaton automaton;
    private final boolean[] isWord;

    Reader(PartAutomaton automaton, List<Boolean> areWords) {
      this.automaton = automaton;
      this.isWord = new boolean[areWords.size()];
      for (int i = 0; i < isWord.length; i++) {
        isWord[i] = areWords.get(i);
      }
    }

    Found find(char[] lower) {
      int[][] places = new int[isWord.length][];
      int[] counts = new int[isWord.length];
      int state = 0;
      for (int i = lower.length - 1; i >= 0; i--) {
        state = automaton.step(state, lower[i]);
        if (automaton.isFound(state)) {
          boolean isInside = i > 0 && Character.isLetterOrDigit(lower[i - 1]);
          for (int list : automaton.outputs(state)) {
            if (!isInside || !isWord[list]) {
              add(list, i, places, counts);
            }
          }
        }
      }
      long[] signs = new long[(Scan.SIGNS + places.length) / Long.SIZE + 1];
      for (int list = 0; list < places.length; list++) {
        if (counts[list] == 0) {
          places[list] = Anchor.NOWHERE;
        } else {
          places[list] = inOrder(places[list], counts[list]);
          Signs.set(signs, Scan.SIGNS + list);
        }
      }
      return new Found(places, signs);
    }

    private static void add(int list, int place, int[][] places, int[] counts) {
      int count = counts[list]++;
      if (count == 0) {
        places[list] = new int[4];
      } else if (count == places[list].length) {
        places[list] = Arrays.copyOf(places[list], 2 * count);
      }
      places[list][count] = place;
    }

    private static int[] inOrder(int[] backward, int count) {
      int[] places = new int[count];
      for (int i = 0; i < count; i++) {
        places[i] = backward[count - 1 - i];
      }
      return places;
    }
  }
}
