package dev.ticketmine.privacy;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say what a candidate near them is, whatever their case. */
final class Context {
  /** So far behind a word its candidate begins. */
  static final int REACH = 40;

  private final Pattern pattern;
  private final Anchor anchor;

  /**
   * Words to look for.
   *
   * @param alternatives the words, as a pattern
   * @param parts what each of them begins with
   */
  Context(Vocabulary vocabulary, String alternatives, String... parts) {
    this(alternatives, vocabulary.parts(parts));
  }

  /**
   * Words to look for.
   *
   * @param alternatives the words, as a pattern
   * @param anchor where they can begin
   */
  Context(String alternatives, Anchor anchor) {
    this.anchor = anchor;
    pattern =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Returns where words may stand: nothing is announced in a text without any. */
  Anchor anchor() {
    return anchor;
  }

  /** Returns whether a word stands shortly before the position, in the same paragraph. */
  boolean isBefore(Scan scan, int position) {
    int[] places = anchor.in(scan);
    if (places.length == 0) {
      return false;
    }
    int near = Math.max(0, position - REACH);
    int from = near + scan.text().substring(near, position).lastIndexOf("\n\n") + 1;
    Matcher matcher = pattern.matcher(scan.searched());
    for (int i = first(places, from); i < places.length && places[i] < position; i++) {
      // What is cut off by the reach counts as a word.
      matcher.useTransparentBounds(places[i] > from).region(places[i], position);
      if (matcher.lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static int first(int[] places, int from) {
    int found = Arrays.binarySearch(places, from);
    return found < 0 ? -found - 1 : found;
  }
}
