package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures with a unit in a text: "4,95 Euro", "within 14 days", "3 bis 5 Werktage", "€9.90",
 * "Version 4.2". Units are the stem of the word behind the number, so that any will do; a working
 * day is not a day. Small numbers may be written as words. No Spark, thread-safe.
 */
public final class Figures {
  private static final int NUMBER_LENGTH = 12;

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])(?:(?<before>€|EUR |Version |version )?"
              + "(?<number>\\d{1,6}(?:[.,]\\d{1,3}){0,3}|"
              + "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|"
              + "two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)"
              + "(?:\\s?(?:-|–|bis|to)\\s?(?<upto>\\d{1,6}(?:[.,]\\d{1,2})?))?)"
              + "(?:[ \\u00a0](?<adjective>working|business|calendar))?"
              + "(?:[ \\u00a0-]?(?<unit>€|%|\\p{L}{1,20}))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("zwei", "2"),
          Map.entry("two", "2"),
          Map.entry("drei", "3"),
          Map.entry("three", "3"),
          Map.entry("vier", "4"),
          Map.entry("four", "4"),
          Map.entry("fünf", "5"),
          Map.entry("five", "5"),
          Map.entry("sechs", "6"),
          Map.entry("six", "6"),
          Map.entry("sieben", "7"),
          Map.entry("seven", "7"),
          Map.entry("acht", "8"),
          Map.entry("eight", "8"),
          Map.entry("neun", "9"),
          Map.entry("nine", "9"),
          Map.entry("zehn", "10"),
          Map.entry("ten", "10"),
          Map.entry("zwölf", "12"),
          Map.entry("twelve", "12"),
          Map.entry("vierzehn", "14"),
          Map.entry("fourteen", "14"));

  private static final Set<String> EURO = Set.of("€", "eur", "euro", "euros");
  private static final Set<String> PERCENT = Set.of("%", "prozent", "percent", "per");

  /**
   * A figure.
   *
   * @param value plain decimal number without a needless end, such as 4.95; of a range both ends,
   *     such as 3-5
   * @param unit stem of the unit's word; euro, percent and version in any spelling
   * @param start where it begins in the text
   * @param end behind its last character
   */
  public record Figure(String value, String unit, int start, int end) {}

  /** Returns the figures of a text in de or en, in their order. */
  public static List<Figure> of(String text, String language) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      String unit = unit(matcher, language);
      if (unit != null) {
        String upTo = matcher.group("upto");
        String value = value(matcher.group("number"), language);
        figures.add(
            new Figure(
                upTo == null ? value : value + "-" + value(upTo, language),
                unit,
                matcher.start(),
                matcher.end()));
      }
    }
    return figures;
  }

  private static String unit(Matcher matcher, String language) {
    String before = matcher.group("before");
    if (before != null) {
      return before.equals("€") || before.equals("EUR ") ? "euro" : "version";
    }
    String word = matcher.group("unit");
    if (word == null) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (EURO.contains(lower)) {
      return "euro";
    }
    if (PERCENT.contains(lower)) {
      return "percent";
    }
    List<String> terms = TermAnalyzer.of(language).terms(word);
    if (terms.isEmpty()) {
      return null;
    }
    String adjective = matcher.group("adjective");
    return (adjective == null ? "" : adjective.toLowerCase(Locale.ROOT) + " ")
        + singular(terms.get(0), language);
  }

  /** The analyser leaves English plurals of time alone: days, hours, months. */
  private static String singular(String term, String language) {
    boolean isPlural = "en".equals(language) && term.length() > 3 && term.endsWith("s");
    return isPlural ? term.substring(0, term.length() - 1) : term;
  }

  private static String value(String number, String language) {
    String word = WORDS.get(number.toLowerCase(Locale.ROOT));
    if (word != null) {
      return word;
    }
    char decimal = "de".equals(language) ? ',' : '.';
    char thousands = "de".equals(language) ? '.' : ',';
    String plain = number;
    if (plain.matches("\\d{1,3}(?:\\" + thousands + "\\d{3})+(?:\\" + decimal + "\\d+)?")) {
      plain = plain.replace(String.valueOf(thousands), "");
    }
    plain = plain.replace(decimal, '.');
    if (plain.length() <= NUMBER_LENGTH && plain.matches("\\d+\\.\\d+")) {
      plain = plain.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
    return plain;
  }

  private Figures() {}
}
