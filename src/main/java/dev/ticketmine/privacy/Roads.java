package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;

/** Tells where English streets may begin: at a number that a word for a street follows. */
final class Roads {
  /** What words for streets begin with. */
  private static final List<String> WORDS =
      List.of(
          "st",
          "road",
          "rd",
          "ave",
          "lane",
          "ln",
          "dr",
          "cl",
          "court",
          "ct",
          "way",
          "sq",
          "ter",
          "boulevard",
          "blvd",
          "cres",
          "row",
          "grove",
          "pl",
          "gardens",
          "gdns",
          "hill",
          "mews",
          "walk",
          "view",
          "cir",
          "parkway",
          "pkwy",
          "highway",
          "hwy",
          "trail",
          "trl",
          "rise",
          "green",
          "vale",
          "park",
          "loop",
          "parade",
          "quay",
          "wharf");

  private static final String BLANKS = " \t\n\u000B\f\r";

  /** Longer than a number and the words up to that for the street. */
  private static final int NEAR = 250;

  /** Returns the numbers. */
  static Anchor numbers(Vocabulary vocabulary) {
    List<String> parts = new ArrayList<>();
    for (String word : WORDS) {
      BLANKS.chars().forEach(blank -> parts.add((char) blank + word));
    }
    return Scan.digits(1)
        .where(Roads::canBegin)
        .before(vocabulary.parts(parts.toArray(new String[0])), NEAR);
  }

  /** "12 Elm", "12a Elm", "12-14 Elm", "12 42nd": not "12 hours" and not "12.50". */
  private static boolean canBegin(String text, int place) {
    int end = place;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      return false;
    }
    char behind = text.charAt(end);
    if (!Character.isWhitespace(behind)) {
      return behind == '-' || (behind >= 'A' && behind <= 'D') || (behind >= 'a' && behind <= 'd');
    }
    char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    return !Character.isLowerCase(next) || (next >= 'a' && next <= 'd');
  }

  private Roads() {}
}
