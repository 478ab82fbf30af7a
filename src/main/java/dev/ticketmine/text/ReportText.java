package dev.ticketmine.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The sentences that stages write for a report, in its language: German or English. */
public final class ReportText {
  private final boolean german;
  private final Locale locale;
  private final DateTimeFormatter day;

  /**
   * Chooses the language.
   *
   * @param language "de", or anything else for English
   */
  public ReportText(String language) {
    this.german = "de".equals(language);
    this.locale = german ? Locale.GERMAN : Locale.ENGLISH;
    this.day = DateTimeFormatter.ofPattern(german ? "dd.MM.uuuu" : "d MMM uuuu", locale);
  }

  /** Returns the text in the language of the report. */
  public String choose(String de, String en) {
    return german ? de : en;
  }

  /** Fills numbers and names in, numbers as the language writes them. */
  public String say(String de, String en, Object... values) {
    return String.format(locale, choose(de, en), values);
  }

  /** Returns a share as a whole percentage. */
  public String percent(double share) {
    return say("%.0f\u00a0%%", "%.0f%%", 100 * share);
  }

  /** Returns a range of numbers, as "2 to 5", or one number if both ends are alike. */
  public String range(double low, double high) {
    String from = number(low);
    String to = number(high);
    return from.equals(to) ? from : say("%s bis %s", "%s to %s", from, to);
  }

  /** Returns a number; one below ten that is not whole has one decimal. */
  public String number(double value) {
    return value < 9.95 && value != Math.rint(value)
        ? String.format(locale, "%.1f", value)
        : String.format(locale, "%,.0f", value);
  }

  /** Returns a number of conversations with its noun: "1 conversation", "1,200 conversations". */
  public String conversations(long count) {
    return count == 1
        ? choose("1 Gespräch", "1 conversation")
        : say("%,d Gespräche", "%,d conversations", count);
  }

  /** Returns a day: "02.03.2026", "2 Mar 2026". */
  public String date(LocalDate date) {
    return day.format(date);
  }

  /** Returns the name of a content language, as an adverb: "auf Deutsch", "in German". */
  public String in(String language) {
    return "de".equals(language)
        ? choose("auf Deutsch", "in German")
        : choose("auf Englisch", "in English");
  }

  /** Returns the word in the language's quotation marks. */
  public String quoted(String word) {
    return say("„%s“", "“%s”", word);
  }

  /** Returns the words in quotation marks, with commas. */
  public String quoted(List<String> words) {
    return String.join(", ", words.stream().map(this::quoted).toList());
  }

  /** Returns an attribute with its value: "Produktgruppe: Lampen", "product group: Lampen". */
  public String attribute(String name, String value) {
    return AttributeNames.of(name, german ? "de" : "en") + ": " + value;
  }
}
