package dev.ticketmine.privacy;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A pattern that is tried only where an anchor says it can begin, and that looks only so far ahead.
 * That makes it quick on usual texts, and the time it takes grows no faster than a text on any:
 * whatever a pattern does with a hostile text, it does within its reach.
 *
 * @param pattern what to find
 * @param anchor where it can begin
 * @param reach so many characters are matched at most; what stands behind them is seen, though
 */
record AnchoredPattern(Pattern pattern, Anchor anchor, int reach) {
  /** For patterns that take a character once and never again. */
  static final int TO_THE_END = Integer.MAX_VALUE;

  /** Longer than any name or address. */
  static final int REACH = 300;

  AnchoredPattern(Pattern pattern, Anchor anchor) {
    this(pattern, anchor, REACH);
  }

  /** Returns where matches begin. */
  int[] places(Scan scan) {
    IntStream.Builder places = IntStream.builder();
    forEach(scan, hit -> places.add(hit.start()));
    return places.build().toArray();
  }

  /** Calls back for each match, from left to right; matches do not overlap. */
  void forEach(Scan scan, Consumer<Matcher> action) {
    int[] places = anchor.in(scan);
    if (places.length == 0) {
      return;
    }
    Matcher matcher = matcher(pattern, scan);
    int end = 0;
    for (int place : places) {
      if (place >= end && within(matcher, scan, place, reach).lookingAt()) {
        end = matcher.end();
        action.accept(matcher);
      }
    }
  }

  /** Calls back for each match that begins at a place that counts, also within another one. */
  void forEachFrom(Scan scan, IntPredicate counts, Consumer<Matcher> action) {
    Matcher matcher = null;
    for (int place : anchor.in(scan)) {
      if (counts.test(place)) {
        matcher = matcher == null ? matcher(pattern, scan) : matcher;
        if (within(matcher, scan, place, reach).lookingAt()) {
          action.accept(matcher);
        }
      }
    }
  }

  /** Returns a matcher that takes the whole text for the surroundings of a match. */
  private static Matcher matcher(Pattern pattern, Scan scan) {
    return pattern.matcher(scan.searched()).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Lets a matcher look at so many characters of a text from a place on. */
  private static Matcher within(Matcher matcher, Scan scan, int place, int reach) {
    return matcher.region(place, (int) Math.min((long) place + reach, scan.text().length()));
  }
}
