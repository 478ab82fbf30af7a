package dev.ticketmine.privacy;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A cheap look at a text that tells whether a pattern can match at all. Patterns with many words to
 * try at every letter take most of the time of a redaction, and most texts hold none of the words.
 */
final class Trigger {
  private final Predicate<String> test;

  private Trigger(Predicate<String> test) {
    this.test = test;
  }

  /** Tries the pattern on every text. */
  static Trigger always() {
    return new Trigger(text -> true);
  }

  /**
   * Tries the pattern where one of these stands, whatever its case. A pattern must not be able to
   * match without one of them.
   *
   * @param words parts of words in lower case
   */
  static Trigger anyOf(String... words) {
    List<String> wanted = List.of(words);
    return new Trigger(
        text -> {
          String lower = text.toLowerCase(Locale.ROOT);
          return wanted.stream().anyMatch(lower::contains);
        });
  }

  /** Tries the pattern where so many digits stand in a row. */
  static Trigger digits(int length) {
    return new Trigger(text -> hasRun(text, length, Character::isDigit));
  }

  /** Tries the pattern where so many capitals and digits stand in a row. */
  static Trigger code(int length) {
    return new Trigger(
        text -> hasRun(text, length, c -> Character.isDigit(c) || Character.isUpperCase(c)));
  }

  /** Tries the pattern where so many letters and digits stand in a row. */
  static Trigger word(int length) {
    return new Trigger(text -> hasRun(text, length, Character::isLetterOrDigit));
  }

  /** Tries the pattern where both are met. */
  Trigger and(Trigger other) {
    return new Trigger(test.and(other.test));
  }

  /** Tries the pattern where either is met. */
  Trigger or(Trigger other) {
    return new Trigger(test.or(other.test));
  }

  /** Returns whether the pattern can match in the text. */
  boolean isIn(String text) {
    return test.test(text);
  }

  private static boolean hasRun(String text, int length, IntPredicate isPart) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = isPart.test(text.charAt(i)) ? run + 1 : 0;
      if (run >= length) {
        return true;
      }
    }
    return false;
  }
}
