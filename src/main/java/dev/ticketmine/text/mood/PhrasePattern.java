package dev.ticketmine.text.mood;

import java.util.Arrays;
import java.util.List;

/**
 * A phrase to look for in a text, written as people would: words in order, {@code |} between
 * alternatives, {@code *} for any ending, {@code _} for one word of any kind, {@code ...} for up to
 * eight words of the same clause.
 *
 * <p>Example: {@code stürz* ... ab} finds "die App stürzt beim Start ab".
 */
final class PhrasePattern {
  private static final int LONGEST_GAP = 8;
  private static final String GAP = "...";
  private static final String ANY = "_";

  private final String source;
  private final String[][] elements;

  private PhrasePattern(String source, String[][] elements) {
    this.source = source;
    this.elements = elements;
  }

  /** Reads a pattern; the first element must be a word. */
  static PhrasePattern parse(String source) {
    String[][] elements =
        Arrays.stream(source.strip().split("\\s+"))
            .map(
                element ->
                    element.equals(GAP)
                        ? new String[] {GAP}
                        : Arrays.stream(element.split("\\|"))
                            .map(Folding::fold)
                            .toArray(String[]::new))
            .toArray(String[][]::new);
    if (elements[0][0].equals(GAP) || elements[0][0].equals(ANY)) {
      throw new IllegalArgumentException("A phrase begins with a word: " + source);
    }
    return new PhrasePattern(source, elements);
  }

  /** The alternatives of the first word. */
  List<String> firstWords() {
    return List.of(elements[0]);
  }

  /** Returns the indices of the words that match from this word on, or null. */
  int[] match(Words words, int start) {
    int[] found = new int[elements.length];
    int count = match(words, start, 0, found, 0);
    return count < 0 ? null : Arrays.copyOf(found, count);
  }

  private int match(Words words, int index, int element, int[] found, int count) {
    if (element == elements.length) {
      return count;
    }
    if (elements[element][0].equals(GAP)) {
      for (int next = index; next <= index + LONGEST_GAP && next < words.size(); next++) {
        if (words.breakBefore(next) != Words.NO_BREAK) {
          return -1;
        }
        int end = match(words, next, element + 1, found, count);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (index >= words.size()
        || (element > 0 && words.breakBefore(index) == Words.SENTENCE_BREAK)
        || !matches(elements[element], words.folded(index))) {
      return -1;
    }
    found[count] = index;
    return match(words, index + 1, element + 1, found, count + 1);
  }

  private static boolean matches(String[] alternatives, String word) {
    for (String alternative : alternatives) {
      boolean matches =
          alternative.endsWith("*")
              ? word.startsWith(alternative.substring(0, alternative.length() - 1))
              : alternative.equals(ANY) || alternative.equals(word);
      if (matches) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return source;
  }
}
