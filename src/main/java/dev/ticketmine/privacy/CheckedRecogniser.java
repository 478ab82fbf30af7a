package dev.ticketmine.privacy;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds identifiers by shape. A right check digit is enough; with a wrong one, a word that
 * announces the identifier has to stand before it, because people mistype.
 */
final class CheckedRecogniser extends PatternRecogniser {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Context words;
  private final Predicate<String> check;
  private final double unannounced;

  /**
   * Describes a kind of identifier.
   *
   * @param pattern its shape
   * @param anchor where it can begin
   * @param words what announces it
   * @param check whether an identifier, in capitals and without separators, is right
   * @param unannounced how sure a right one is that nothing announces; 0 if it is none
   */
  CheckedRecogniser(
      EntityType type,
      String pattern,
      Anchor anchor,
      Context words,
      Predicate<String> check,
      double unannounced) {
    super(type, 1, Pattern.compile(pattern), anchor);
    this.words = words;
    this.check = check;
    this.unannounced = unannounced;
  }

  @Override
  double confidence(Scan scan, int start, int end) {
    if (words.isBefore(scan, start)) {
      return 0.97;
    }
    String shape = scan.text().substring(start, end).toUpperCase(Locale.ROOT);
    String compact = SEPARATORS.matcher(shape).replaceAll("");
    return check.test(compact) ? unannounced : 0;
  }
}
