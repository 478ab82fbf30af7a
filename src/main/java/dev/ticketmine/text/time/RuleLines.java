package dev.ticketmine.text.time;

import java.util.Map;
import java.util.regex.Pattern;

/** Makes patterns of the rules under {@code lexicon/time}, and texts that they can meet. */
final class RuleLines {
  private static final Map<String, String> SPELLINGS =
      Map.of("ä", "(?:ä|ae)", "ö", "(?:ö|oe)", "ü", "(?:ü|ue)", "ß", "(?:ß|ss)");

  /**
   * Makes a pattern for lower-case text: names in braces are replaced, umlauts may be spelt out;
   * digits are those of ASCII, which are all that numbers are read from.
   */
  static Pattern pattern(String source, Map<String, String> names) {
    String regex = source.replace("\\d", "[0-9]");
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
