package dev.ticketmine.stages.recommend;

import java.util.List;
import java.util.Locale;

/** The sentences of recommendations, in the language of the report. */
final class Wording {
  private final boolean german;
  private final Locale locale;

  /**
   * Chooses the language.
   *
   * @param language "de", or anything else for English
   */
  Wording(String language) {
    this.german = "de".equals(language);
    this.locale = german ? Locale.GERMAN : Locale.ENGLISH;
  }

  /** Returns the text in the language of the report. */
  String choose(String de, String en) {
    return german ? de : en;
  }

  /** Fills numbers and names in, numbers as the language writes them. */
  String say(String de, String en, Object... values) {
    return String.format(locale, choose(de, en), values);
  }

  /** Returns a share as a whole percentage. */
  String percent(double share) {
    return say("%.0f %%", "%.0f%%", 100 * share);
  }

  /** Returns a range of contacts a week, as "2 to 5", or one number if both ends are alike. */
  String range(double low, double high) {
    String from = number(low);
    String to = number(high);
    return from.equals(to) ? from : say("%s bis %s", "%s to %s", from, to);
  }

  /** Returns a number with one decimal below ten, else rounded. */
  String number(double value) {
    return value < 9.95
        ? String.format(locale, "%.1f", value)
        : String.format(locale, "%.0f", value);
  }

  /** Returns the name of a content language, as an adverb: "auf Deutsch", "in German". */
  String in(String language) {
    return "de".equals(language)
        ? choose("auf Deutsch", "in German")
        : choose("auf Englisch", "in English");
  }

  /** Returns the words in quotation marks, with commas. */
  String quoted(List<String> words) {
    return String.join(", ", words.stream().map(word -> say("„%s“", "“%s”", word)).toList());
  }
}
