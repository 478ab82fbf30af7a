package dev.ticketmine.privacy;

import dev.ticketmine.text.Slip;
import java.util.List;
import java.util.Locale;

/**
 * Long words that say what a candidate behind them is, also with a slip in them ("Auweis 1234").
 * For shapes that are rare without such a word: each candidate costs a look at the words before it.
 */
final class MisspeltContext {
  private static final int MOST_WORDS = 3;

  private final List<String> words;

  /**
   * Words to look for.
   *
   * @param words in small letters, six or more: shorter ones are a slip away from too many others
   */
  MisspeltContext(String... words) {
    this.words = List.of(words);
  }

  /** Returns whether one of the words just before the position, on its line, begins like one. */
  boolean isBefore(String text, int position) {
    int first = Math.max(0, position - Context.REACH);
    int end = position;
    for (int seen = 0; seen < MOST_WORDS; seen++) {
      while (end > first && !Character.isLetter(text.charAt(end - 1))) {
        if (text.charAt(end - 1) == '\n') {
          return false;
        }
        end--;
      }
      int start = end;
      while (start > first && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      if (isOne(text.substring(start, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
      end = start;
    }
    return false;
  }

  private boolean isOne(String word) {
    return words.stream().anyMatch(meant -> begins(word, meant));
  }

  /** A compound may go on behind the word: "Auweisnummer". */
  private static boolean begins(String word, String meant) {
    for (int length = meant.length() - 1; length <= meant.length() + 1; length++) {
      if (length <= word.length() && Slip.isBetween(word.substring(0, length), meant)) {
        return true;
      }
    }
    return false;
  }
}
