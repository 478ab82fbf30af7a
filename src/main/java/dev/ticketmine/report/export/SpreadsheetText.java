package dev.ticketmine.report.export;

import java.util.regex.Pattern;

/**
 * Makes text of customers safe for a spreadsheet: a cell that a program would read as a formula
 * gets an apostrophe before it. So does what follows a semicolon, a tab or a line break within the
 * text, where a spreadsheet with other separators begins a cell. See OWASP, CSV Injection.
 */
final class SpreadsheetText {
  /** A formula's first character, in its full-width form too, after blanks that are skipped. */
  private static final Pattern FORMULA =
      Pattern.compile("((?:^|[;\\t\\r\\n])[\\s\\p{Z}\\p{Cf}]{0,20})([=+\\-@|%＝＋－＠])");

  /** Returns the text as it may stand in a cell. */
  static String safe(String text) {
    return FORMULA.matcher(text).replaceAll("$1'$2");
  }

  private SpreadsheetText() {}
}
