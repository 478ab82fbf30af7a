package dev.ticketmine.text.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the tab-separated rules under {@code lexicon/time}, and makes patterns of them. */
final class RuleLines {
  private static final String FOLDER = "/lexicon/time/";
  private static final Map<String, String> SPELLINGS =
      Map.of("ä", "(?:ä|ae)", "ö", "(?:ö|oe)", "ü", "(?:ü|ue)", "ß", "(?:ß|ss)");

  /** Returns the fields of every line that is neither blank nor a comment. */
  static List<String[]> read(String name) {
    try (InputStream in = RuleLines.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + FOLDER + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FOLDER + name, e);
    }
  }

  /**
   * Makes a pattern for lower-case text: names in braces are replaced, umlauts may be spelt out.
   */
  static Pattern pattern(String source, Map<String, String> names) {
    String regex = source;
    for (Map.Entry<String, String> name : names.entrySet()) {
      regex = regex.replace("{" + name.getKey() + "}", name.getValue());
    }
    for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
      regex = regex.replace(spelling.getKey(), spelling.getValue());
    }
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** A word in one spelling: umlauts as two letters, one space between words, no full stop. */
  static String fold(String word) {
    return word.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss")
        .replace(".", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Lower case, character by character, so that places stay where they are. */
  static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = Character.toLowerCase(text.charAt(i));
      lower.append(
          letter == '’' || letter == '‘' || letter == '´' || letter == '`' ? '\'' : letter);
    }
    return lower.toString();
  }

  private RuleLines() {}
}
