package dev.ticketmine.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases of one meaning, German and English, read from a list beside the classes. Spellings with
 * and without umlauts count alike. All methods take a text made by {@link #plain}.
 */
final class Cue {
  private static final String EDGE = "[^\\p{L}\\d]*";
  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\d'])";
  private static final String NO_LETTER_AFTER = "(?![\\p{L}\\d])";

  private final Pattern inside;
  private final Pattern whole;
  private final Pattern start;

  private Cue(String phrases) {
    this.inside = Pattern.compile(NO_LETTER_BEFORE + phrases + NO_LETTER_AFTER);
    this.whole = Pattern.compile(EDGE + phrases + EDGE);
    this.start = Pattern.compile(EDGE + phrases + NO_LETTER_AFTER);
  }

  /** Reads the list of this name. */
  static Cue named(String name) {
    return new Cue(
        WordLists.lines("cues/" + name + ".txt").stream()
            .map(Cue::pattern)
            .collect(Collectors.joining("|", "(?:", ")")));
  }

  /** Returns the text in lower case with simple spaces and apostrophes; offsets stay. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '’' || c == '‘' || c == '´' || c == '`') {
        plain.append('\'');
      } else {
        plain.append(Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  /** Is one of the phrases in the text? */
  boolean in(String plain) {
    return inside.matcher(plain).find();
  }

  /** Is the text nothing but one of the phrases and punctuation? */
  boolean is(String plain) {
    return whole.matcher(plain).matches();
  }

  /** Returns the end of the phrase that the text begins with, or -1. */
  int endAtStart(String plain) {
    Matcher matcher = start.matcher(plain);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /** Does the text begin with one of the phrases? */
  boolean starts(String plain) {
    return endAtStart(plain) >= 0;
  }

  private static String pattern(String line) {
    return line.replace("~", "[\\p{L}\\d-]*")
        .replace("ä", "(?:ä|ae|a)")
        .replace("ö", "(?:ö|oe|o)")
        .replace("ü", "(?:ü|ue|u)")
        .replace("ß", "(?:ß|ss|s)")
        .replace(" ?", " *")
        .replace(" ", " +")
        .replace(" +*", " *");
  }
}
