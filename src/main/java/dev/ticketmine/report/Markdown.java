package dev.ticketmine.report;

import java.util.regex.Pattern;

/** Puts text that customers and agents wrote into Markdown so that it stays text. */
final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!$^]");
  private static final Pattern BULLET = Pattern.compile("^[-+=]");
  private static final Pattern NUMBER = Pattern.compile("^(\\d+)([.)])");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  /** Returns the text on one line with every character that Markdown or HTML could read escaped. */
  static String escaped(String text) {
    String safe = SPECIAL.matcher(flat(text)).replaceAll("\\\\$0");
    // A line that begins so would start a list or underline a heading.
    safe = BULLET.matcher(safe).replaceFirst("\\\\$0");
    return NUMBER.matcher(safe).replaceFirst("$1\\\\$2");
  }

  /** Returns the text as a double-quoted YAML value on one line. */
  static String quoted(String text) {
    return '"' + flat(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String flat(String text) {
    return text == null ? "" : BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private Markdown() {}
}
