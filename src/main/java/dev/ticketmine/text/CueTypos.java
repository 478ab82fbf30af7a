package dev.ticketmine.text;

import java.util.List;

/**
 * Mends slips in the words with which customers announce another matter ("Frgae", "additionaly").
 * Only the beginning of a sentence is read.
 */
final class CueTypos {
  private static final int FIRST_WORDS = 7;
  private static final int MIN_LENGTH = 4;
  private static final List<String> WORDS =
      List.of(
          ("außerdem ausserdem zusätzlich übrigens nebenbei frage anliegen angelegenheit problem"
                  + " thema weitere weiteres weiterer weiteren andere anderes anderer anderen fragen probleme zweitens drittens unabhängig"
                  + " additionally furthermore moreover question another second secondly separate"
                  + " separately different while unrelated something matter issue white which")
              .split(" "));

  /** Returns the text with its first words mended; its length may differ. */
  static String mended(String plain) {
    int at = 0;
    for (int word = 0; word < FIRST_WORDS && at < plain.length(); word++) {
      int end = at;
      while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
        end++;
      }
      String right = end - at < MIN_LENGTH ? null : right(plain.substring(at, end));
      if (right != null) {
        return new StringBuilder(plain).replace(at, end, right).toString();
      }
      at = end + 1;
    }
    return plain;
  }

  /** Returns the word that was meant, or null if the word is right or another one. */
  private static String right(String word) {
    if (WORDS.contains(word)) {
      return null;
    }
    for (String meant : WORDS) {
      if (meant.charAt(0) == word.charAt(0)
          && Math.abs(meant.length() - word.length()) <= 1
          && Slip.isBetween(word, meant)) {
        return meant;
      }
    }
    return null;
  }

  private CueTypos() {}
}
