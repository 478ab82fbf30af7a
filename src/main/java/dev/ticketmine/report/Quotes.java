package dev.ticketmine.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Quotes that tell a reader something new. */
final class Quotes {
  /** Letters after which two quotes that were alike so far are the same to a reader. */
  private static final int ALIKE = 40;

  private Quotes() {}

  /** Returns the first ones that do not begin with the same words as one before. */
  static List<String> distinct(List<String> quotes, int most) {
    Set<String> seen = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String quote : quotes) {
      String letters =
          quote
              .codePoints()
              .filter(Character::isLetter)
              .limit(ALIKE)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString()
              .toLowerCase(Locale.ROOT);
      if (distinct.size() < most && seen.add(letters)) {
        distinct.add(quote);
      }
    }
    return distinct;
  }
}
