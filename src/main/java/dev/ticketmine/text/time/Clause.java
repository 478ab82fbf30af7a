package dev.ticketmine.text.time;

import dev.ticketmine.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence between marks and conjunctions.
 *
 * @param span place in the text, without white space at its ends
 * @param isJoined whether a conjunction ("und", "and") stands before it
 * @param times the times that it names
 */
record Clause(Span span, boolean isJoined, List<TimeMention> times) {
  private static final Pattern MARKS = Pattern.compile("[,:](?!\\d)|[;()–—]|\\s-\\s|\\R");

  /** A place between two clauses. */
  private record Cut(int start, int end, boolean isConjunction) {}

  boolean hasTime() {
    return !times.isEmpty();
  }

  /** Cuts a sentence of a text in lower case, but never within a time. */
  static List<Clause> of(
      String lower, Span sentence, List<TimeMention> mentions, Pattern conjunctions) {
    List<Cut> cuts = new ArrayList<>();
    cut(MARKS, false, lower, sentence, cuts);
    cut(conjunctions, true, lower, sentence, cuts);
    cuts.sort(Comparator.comparingInt(Cut::start));
    cuts.removeIf(
        cut ->
            mentions.stream()
                .anyMatch(time -> cut.start() >= time.start() && cut.end() <= time.end()));
    List<Clause> clauses = new ArrayList<>();
    int start = sentence.start();
    boolean isJoined = false;
    for (Cut cut : cuts) {
      boolean isFull = add(lower, start, cut.start(), isJoined, mentions, clauses);
      isJoined = cut.isConjunction() || (isJoined && !isFull);
      start = cut.end();
    }
    add(lower, start, sentence.end(), isJoined, mentions, clauses);
    return clauses;
  }

  private static void cut(
      Pattern pattern, boolean isConjunction, String lower, Span sentence, List<Cut> cuts) {
    Matcher matcher = pattern.matcher(lower).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      cuts.add(new Cut(matcher.start(), matcher.end(), isConjunction));
    }
  }

  private static boolean add(
      String lower,
      int from,
      int to,
      boolean isJoined,
      List<TimeMention> mentions,
      List<Clause> clauses) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(lower.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(lower.charAt(end - 1))) {
      end--;
    }
    if (start >= end) {
      return false;
    }
    int first = start;
    int last = end;
    List<TimeMention> times =
        mentions.stream().filter(time -> time.start() >= first && time.start() < last).toList();
    clauses.add(new Clause(new Span(start, end), isJoined, times));
    return true;
  }
}
