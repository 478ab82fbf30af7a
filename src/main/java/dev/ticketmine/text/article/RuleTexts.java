package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.WordLists;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reason and hint of every rule in one language, and the findings made with them. */
final class RuleTexts {
  private static final int LONGEST_QUOTE = 120;
  private static final Map<String, RuleTexts> SHARED =
      Map.of("de", new RuleTexts("de"), "en", new RuleTexts("en"));

  /** What a rule says; {@code %s} in it stands for what was measured. */
  private record Text(String why, String hint) {}

  private final Locale locale;
  private final Map<String, Text> texts = new HashMap<>();

  private RuleTexts(String language) {
    this.locale = Locale.forLanguageTag(language);
    for (String[] fields : WordLists.fields("/lexicon/article/rules-" + language + ".tsv")) {
      texts.put(fields[0], new Text(fields[1], fields[2]));
    }
  }

  /** Returns the texts of a language: {@code de} or {@code en}. */
  static RuleTexts of(String language) {
    return SHARED.get(language);
  }

  /** Makes a finding about a place. */
  Finding at(ArticleRule rule, Span span, String body, Double value) {
    return finding(rule, span, quote(span.in(body)), value);
  }

  /** Makes a finding about the whole article. */
  Finding whole(ArticleRule rule, Double value) {
    return finding(rule, new Span(0, 0), "", value);
  }

  private Finding finding(ArticleRule rule, Span span, String quote, Double value) {
    Text text = texts.get(rule.id());
    return new Finding(rule, span, quote, value, filled(text.why(), value), text.hint());
  }

  private String filled(String text, Double value) {
    return value == null ? text : text.replace("%s", String.format(locale, "%.0f", value));
  }

  /** Returns the text in one line, cut behind a word if it is long. */
  static String quote(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST_QUOTE) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_QUOTE);
    return line.substring(0, end < LONGEST_QUOTE / 2 ? LONGEST_QUOTE : end) + " …";
  }
}
