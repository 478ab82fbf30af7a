package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, List<String>> byFirstLetter = new LinkedHashMap<>();
    for (String line : WordLists.lines("cues/" + name + ".txt")) {
      byFirstLetter.computeIfAbsent(firstLetter(line), key -> new ArrayList<>()).add(pattern(line));
    }
    return new Cue(
        byFirstLetter.entrySet().stream()
            .map(entry -> entry.getKey() + "(?:" + String.join("|", entry.getValue()) + ")")
            .collect(Collectors.joining("|", "(?:", ")")));
  }

  /** Looks ahead to the first letter, so that few of many phrases are tried at each word. */
  private static String firstLetter(String line) {
    boolean literal =
        line.length() > 1
            && line.charAt(0) >= 'a'
            && line.charAt(0) <= 'z'
            && "?*~{".indexOf(line.charAt(1)) < 0;
    return literal ? "(?=" + line.charAt(0) + ")" : "";
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

  /** Returns a matcher that finds the phrases. */
  Matcher matcher(String plain) {
    return inside.matcher(plain);
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

  /** A filler comes a few times in a row at most: a word said a thousand times is no phrase. */
  private static String pattern(String line) {
    return line.replace(")*", "){0,6}")
        .replace(")+", "){1,6}")
        .replace("~", "[\\p{L}\\d-]*")
        .replace("ä", "(?:ä|ae|a)")
        .replace("ö", "(?:ö|oe|o)")
        .replace("ü", "(?:ü|ue|u)")
        .replace("ß", "(?:ß|ss|s)")
        .replace(" ?", " *")
        .replace(" ", " +")
        .replace(" +*", " *");
  }
}
