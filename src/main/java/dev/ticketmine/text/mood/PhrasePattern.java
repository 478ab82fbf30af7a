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

  /** A part of a phrase: words, beginnings of words, any word, or a gap. */
  private record Element(String[] words, String[] beginnings, boolean isAny, boolean isGap) {
    static Element parse(String source) {
      String[] alternatives = source.split("\\|");
      return new Element(
          Arrays.stream(alternatives)
              .filter(word -> !word.endsWith("*"))
              .map(Folding::fold)
              .toArray(String[]::new),
          Arrays.stream(alternatives)
              .filter(word -> word.endsWith("*"))
              .map(word -> Folding.fold(word.substring(0, word.length() - 1)))
              .toArray(String[]::new),
          source.equals(ANY),
          source.equals(GAP));
    }

    boolean matches(String word) {
      if (isAny) {
        return true;
      }
      for (String known : words) {
        if (known.equals(word)) {
          return true;
        }
      }
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }

  private final String source;
  private final Element[] elements;

  private PhrasePattern(String source, Element[] elements) {
    this.source = source;
    this.elements = elements;
  }

  /** Reads a pattern; the first element must be a word. */
  static PhrasePattern parse(String source) {
    Element[] elements =
        Arrays.stream(source.strip().split("\\s+")).map(Element::parse).toArray(Element[]::new);
    if (elements[0].isGap() || elements[0].isAny()) {
      throw new IllegalArgumentException("A phrase begins with a word: " + source);
    }
    return new PhrasePattern(source, elements);
  }

  /** The alternatives of the first word that are whole words. */
  List<String> firstWords() {
    return List.of(elements[0].words());
  }

  /** The alternatives of the first word that are beginnings of words. */
  List<String> firstBeginnings() {
    return List.of(elements[0].beginnings());
  }

  /**
   * Returns the indices of the words that match from a word on, or null. The first word is known to
   * match.
   */
  int[] match(Words words, int start) {
    if (elements.length > 1 && !elements[1].isGap() && !matchesAt(words, start + 1, elements[1])) {
      return null;
    }
    int[] found = new int[elements.length];
    found[0] = start;
    int count = match(words, start + 1, 1, found, 1);
    return count < 0 ? null : Arrays.copyOf(found, count);
  }

  private int match(Words words, int index, int element, int[] found, int count) {
    if (element == elements.length) {
      return count;
    }
    if (elements[element].isGap()) {
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
    if (!matchesAt(words, index, elements[element])) {
      return -1;
    }
    found[count] = index;
    return match(words, index + 1, element + 1, found, count + 1);
  }

  private static boolean matchesAt(Words words, int index, Element element) {
    return index < words.size()
        && words.breakBefore(index) != Words.SENTENCE_BREAK
        && element.matches(words.folded(index));
  }

  @Override
  public String toString() {
    return source;
  }
}
