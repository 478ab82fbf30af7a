package dev.ticketmine.text.mood;

import java.util.Arrays;

/** Prepares a text for runs of characters: one spelling for links, mentions, numbers and space. */
final class CharacterRuns {
  private static final char LINK = '\u0001';
  private static final char MENTION = '\u0002';

  private CharacterRuns() {}

  /**
   * Returns the text in lower case with a space at both ends, single spaces, 0 for a number and one
   * sign for a link or a mention.
   */
  static char[] normalise(String text, int longest) {
    char[] out = new char[Math.min(text.length(), longest) + 2];
    int size = 0;
    out[size++] = ' ';
    int i = 0;
    while (i < text.length() && size < out.length - 1) {
      char letter = text.charAt(i);
      if (text.startsWith("http", i) || (letter == '@' && i + 1 < text.length())) {
        out[size++] = letter == '@' ? MENTION : LINK;
        i = endOfWord(text, i);
        continue;
      }
      if (Character.isDigit(letter)) {
        letter = '0';
      }
      letter = Character.isWhitespace(letter) ? ' ' : Character.toLowerCase(letter);
      boolean repeats = (letter == ' ' || letter == '0') && out[size - 1] == letter;
      if (!repeats) {
        out[size++] = letter;
      }
      i++;
    }
    if (out[size - 1] != ' ') {
      out[size++] = ' ';
    }
    return Arrays.copyOf(out, size);
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
