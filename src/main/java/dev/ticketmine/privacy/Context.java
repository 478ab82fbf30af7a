package dev.ticketmine.privacy;

import java.util.regex.Pattern;

/** Looks for words near a candidate that say what it is. */
final class Context {
  private static final int REACH = 40;

  /** Returns whether the pattern occurs shortly before the position, in the same paragraph. */
  static boolean before(String text, int position, Pattern words) {
    String near = text.substring(Math.max(0, position - REACH), position);
    return words.matcher(near.substring(near.lastIndexOf("\n\n") + 1)).find();
  }

  /** Compiles words to look for, whatever their case. */
  static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private Context() {}
}
