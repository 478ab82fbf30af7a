package dev.ticketmine.privacy;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds identifiers by shape. A right check digit is enough; with a wrong one, a word that
 * announces the identifier has to stand before it, because people mistype.
 */
final class CheckedRecogniser extends PatternRecogniser {
  private final Pattern words;
  private final Predicate<String> check;
  private final double unannounced;

  /**
   * Describes a kind of identifier.
   *
   * @param pattern its shape
   * @param words what announces it
   * @param check whether an identifier, in capitals and without separators, is right
   * @param unannounced how sure a right one is that nothing announces; 0 if it is none
   */
  CheckedRecogniser(
      EntityType type,
      String pattern,
      Trigger trigger,
      String words,
      Predicate<String> check,
      double unannounced) {
    super(type, 1, Pattern.compile(pattern), trigger);
    this.words = Context.words(words);
    this.check = check;
    this.unannounced = unannounced;
  }

  @Override
  double confidence(String text, int start, int end) {
    if (Context.before(text, start, words)) {
      return 0.97;
    }
    String compact =
        text.substring(start, end).replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    return check.test(compact) ? unannounced : 0;
  }
}
