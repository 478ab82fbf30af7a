package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.mood.PhraseRules.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An article as the rules read it.
 *
 * @param title its title; may be empty
 * @param body its text as it is stored, or the beginning of a very long one
 * @param language {@code de} or {@code en}
 * @param lines the lines of the body
 * @param cues the phrases of the body that rules look for
 * @param byKind the same by kind
 * @param labels where names of buttons, fields and messages stand, by their first character
 * @param figures what is known about numbers in spans
 */
record Article(
    String title,
    String body,
    String language,
    List<Line> lines,
    List<Place> cues,
    Map<String, List<Place>> byKind,
    TreeMap<Integer, Integer> labels,
    Map<Span, Boolean> figures) {
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

  /** More is not read: an article a tenth as long is too long. */
  private static final int LONGEST = 50_000;

  static Article of(String title, String text, String language) {
    String body = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Place> cues = Cues.in(body, language);
    TreeMap<Integer, Integer> labels = new TreeMap<>();
    LABEL.matcher(body).results().forEach(label -> labels.put(label.start(), label.end()));
    return new Article(
        title,
        body,
        language,
        Line.of(body),
        cues,
        cues.stream().collect(Collectors.groupingBy(Place::kind)),
        labels,
        new HashMap<>());
  }

  /** Returns the places of a kind of phrase. */
  List<Place> cues(String kind) {
    return byKind.getOrDefault(kind, List.of());
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
    return figures.computeIfAbsent(span, key -> FIGURE.matcher(key.in(body)).find());
  }

  /** Returns whether a span begins with a kind of phrase. */
  boolean beginsWith(String kind, Span span) {
    return cues(kind).stream().anyMatch(place -> place.span().start() == span.start());
  }

  /** Returns whether a place is part of a name between quotation marks. */
  boolean isLabel(Span span) {
    Map.Entry<Integer, Integer> label = labels.lowerEntry(span.start());
    return label != null && span.end() < label.getValue();
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
