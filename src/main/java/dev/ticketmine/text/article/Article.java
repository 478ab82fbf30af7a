package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.mood.PhraseRules.Place;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An article as the rules read it.
 *
 * @param title its title; may be empty
 * @param body its text as it is stored
 * @param language {@code de} or {@code en}
 * @param lines the lines of the body
 * @param cues the phrases of the body that rules look for
 */
record Article(String title, String body, String language, List<Line> lines, List<Place> cues) {
  /** A number in digits or words. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "\\d|\\b(?:(?:ein(?:e[mnrs]?)?|an?) (?:werk|arbeits)?(?:tag|stunde|minute|woche|monat|jahr"
              + "|day|hour|minute|week|month|year)\\p{L}*|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|dreißig|halbe[nrs]?"
              + "|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|half"
              + "|sofort|immediately|straight away|heute|today|morgen|tomorrow))\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** What a button, field or message says. */
  private static final Pattern LABEL =
      Pattern.compile("„[^“”\n]{1,80}[“”]|“[^”\n]{1,80}”|\"[^\"\n]{1,80}\"|»[^«\n]{1,80}«");

  static Article of(String title, String body, String language) {
    return new Article(title, body, language, Line.of(body), Cues.in(body, language));
  }

  /** Returns the places of a kind of phrase. */
  List<Place> cues(String kind) {
    return cues.stream().filter(place -> place.kind().equals(kind)).toList();
  }

  /** Returns whether a kind of phrase stands within a span. */
  boolean has(String kind, Span span) {
    return cues(kind).stream()
        .anyMatch(
            place -> place.span().start() >= span.start() && place.span().end() <= span.end());
  }

  /** Returns whether a kind of phrase stands anywhere. */
  boolean has(String kind) {
    return has(kind, new Span(0, body.length()));
  }

  /** Returns whether a span has a number, in digits or words. */
  boolean hasFigure(Span span) {
    return FIGURE.matcher(span.in(body)).find();
  }

  /** Returns whether a place is part of a name between quotation marks. */
  boolean isLabel(Span span) {
    return LABEL
        .matcher(body)
        .results()
        .anyMatch(label -> label.start() < span.start() && span.end() < label.end());
  }

  /** Returns the line that holds a place. */
  Line lineOf(Span span) {
    return lines.stream()
        .filter(line -> line.span().start() <= span.start() && span.end() <= line.span().end())
        .findFirst()
        .orElse(lines.get(lines.size() - 1));
  }

  /** Returns the number of words and figures in all lines. */
  int words() {
    return lines.stream().mapToInt(Line::words).sum();
  }
}
