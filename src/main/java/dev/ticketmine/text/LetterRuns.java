package dev.ticketmine.text;

import java.util.Arrays;

/**
 * Runs of four characters inside the words of a text, as numbers: they survive inflection, typing
 * errors and German compounds, and need no analyser of a language.
 *
 * <p>A text is in lower case, of the letters a to z and digits, its words between single blanks,
 * with a blank at both ends. A blank counts as an end of a word: it is the first or the last
 * character of a run, never inside.
 */
public final class LetterRuns {
  /** Characters of a run. */
  public static final int LENGTH = 4;

  private static final String CHARACTERS = " abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int BASE = CHARACTERS.length();

  private LetterRuns() {}

  /** Returns the runs of a text in rising order, with repetitions; other characters are blanks. */
  public static int[] of(String text) {
    int[] runs = new int[Math.max(0, text.length() - LENGTH + 1)];
    int size = 0;
    for (int start = 0; start + LENGTH <= text.length(); start++) {
      int run = 0;
      boolean isInside = true;
      for (int i = 0; i < LENGTH; i++) {
        int digit = digit(text.charAt(start + i));
        isInside &= digit > 0 || i == 0 || i == LENGTH - 1;
        run = run * BASE + digit;
      }
      if (isInside) {
        runs[size++] = run;
      }
    }
    int[] found = Arrays.copyOf(runs, size);
    Arrays.sort(found);
    return found;
  }

  /** Returns the characters of a run. */
  public static String text(int run) {
    StringBuilder text = new StringBuilder();
    for (int rest = run, i = 0; i < LENGTH; i++, rest /= BASE) {
      text.append(CHARACTERS.charAt(rest % BASE));
    }
    return text.reverse().toString();
  }

  private static int digit(char character) {
    if (character >= 'a' && character <= 'z') {
      return 1 + character - 'a';
    }
    return character >= '0' && character <= '9' ? 27 + character - '0' : 0;
  }
}
