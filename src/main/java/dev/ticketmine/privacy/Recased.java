package dev.ticketmine.privacy;

import java.util.Set;

/**
 * A text in the case of letters that most recognisers rely on, character for character as long as
 * the text itself. Customers who write everything small, or everything in capitals, get capitals at
 * the beginning of words for names and addresses, and capitals only for identifiers.
 *
 * @param words for names and addresses
 * @param codes for identifiers
 */
record Recased(String words, String codes) {
  private static final double FEW = 0.02;
  private static final double MOST = 0.7;
  private static final int SHORTEST = 12;

  /** These stay small: patterns of names and streets know them so. */
  private static final Set<String> SMALL =
      Set.of(
          "der", "den", "dem", "des", "und", "von", "vom", "van", "de", "in", "aus", "nach", "bei",
          "and", "or", "of");

  /** Returns the text as it is where its case tells something. */
  static Recased of(Scan scan) {
    String text = scan.text();
    int letters = scan.letterCount();
    int capitals = scan.capitalCount();
    boolean isSmall = capitals <= FEW * letters && beginsSmall(text);
    boolean isLoud = capitals >= MOST * letters;
    return letters < SHORTEST || !(isSmall || isLoud)
        ? new Recased(text, text)
        : new Recased(capitalised(text), upper(text));
  }

  /**
   * Returns whether most sentences and lines begin with a small letter: in long prose capitals are
   * few as well.
   */
  private static boolean beginsSmall(String text) {
    int balance = 0;
    boolean isBeginning = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        balance += isBeginning ? (Character.isUpperCase(c) ? -1 : 1) : 0;
        isBeginning = false;
      } else if (c == '\n' || (Character.isWhitespace(c) && i > 0 && isEnd(text.charAt(i - 1)))) {
        isBeginning = true;
      }
    }
    return balance > 0;
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private static String upper(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < upper.length(); i++) {
      upper.setCharAt(i, Character.toUpperCase(upper.charAt(i)));
    }
    return upper.toString();
  }

  private static String capitalised(String text) {
    StringBuilder result = new StringBuilder(text);
    int start = 0;
    for (int i = 0; i <= result.length(); i++) {
      if (i == result.length() || !Character.isLetter(result.charAt(i))) {
        capitalise(result, start, i);
        start = i + 1;
      }
    }
    return result.toString();
  }

  private static void capitalise(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, Character.toLowerCase(text.charAt(i)));
    }
    if (start < end && !SMALL.contains(text.substring(start, end))) {
      text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    }
  }
}
