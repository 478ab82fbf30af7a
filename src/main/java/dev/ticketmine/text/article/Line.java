package dev.ticketmine.text.article;

import dev.ticketmine.text.SentenceSplitter;
import dev.ticketmine.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of an article as it is stored: a paragraph, heading, list item or cell.
 *
 * @param span where it stands in the body, without white space at its ends
 * @param text its characters
 * @param isHeading whether it reads like a heading: short, no mark at its end, and text behind it
 */
record Line(Span span, String text, boolean isHeading) {
  private static final int LONGEST_HEADING = 10;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s/–—]*+");
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]++");

  /** Returns the lines of a body that are not blank. */
  static List<Line> of(String body) {
    List<Line> lines = new ArrayList<>();
    Matcher matcher = LINE.matcher(body);
    while (matcher.find()) {
      String line = matcher.group();
      int start = matcher.start() + line.length() - line.stripLeading().length();
      String text = line.strip();
      if (!text.isEmpty()) {
        lines.add(new Line(new Span(start, start + text.length()), text, false));
      }
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isHeading = line.looksLikeHeading() && !lines.get(i + 1).looksLikeHeading();
      lines.set(i, new Line(line.span, line.text, isHeading));
    }
    return lines;
  }

  private boolean looksLikeHeading() {
    return words() <= LONGEST_HEADING
        && ".!;:,".indexOf(text.charAt(text.length() - 1)) < 0
        && StepNumbers.number(text) < 0
        && "-*•·–".indexOf(text.charAt(0)) < 0;
  }

  /** Returns the number of words and figures. */
  int words() {
    return words(text);
  }

  /** Returns the number of words and figures of a text. */
  static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  /** Returns the sentences, as places in the body. */
  List<Span> sentences() {
    return SentenceSplitter.split(text).stream()
        .map(sentence -> new Span(span.start() + sentence.start(), span.start() + sentence.end()))
        .toList();
  }
}
