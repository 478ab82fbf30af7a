package dev.ticketmine.text.mood;

import java.util.Locale;

/** One spelling for what people write in several: lower case, umlauts as two letters, plain s. */
final class Folding {
  private Folding() {}

  /** Returns the word in lower case with ae, oe, ue, ss and without apostrophes. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length() + 4);
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      switch (letter) {
        case 'ä' -> folded.append("ae");
        case 'ö' -> folded.append("oe");
        case 'ü' -> folded.append("ue");
        case 'ß' -> folded.append("ss");
        case 'é', 'è', 'ê' -> folded.append('e');
        case 'à', 'á', 'â' -> folded.append('a');
        case '\'', '’', '‘', '`', '´' -> {}
        default -> folded.append(letter);
      }
    }
    return folded.toString();
  }

  /** Returns the word with every run of three or more equal letters cut to this length. */
  static String shorten(String word, int length) {
    StringBuilder kept = new StringBuilder(word.length());
    int start = 0;
    while (start < word.length()) {
      int end = start;
      while (end < word.length() && word.charAt(end) == word.charAt(start)) {
        end++;
      }
      int run = end - start;
      kept.append(word, start, start + (run >= 3 ? length : run));
      start = end;
    }
    return kept.toString();
  }
}
