package dev.ticketmine.text.time;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a language names times: the rules of {@code lexicon/time/times-de.tsv} and its like. */
final class TimeRules {
  private static final List<String> WORD_KINDS = List.of("number", "unit", "weekday", "month");

  /** A pattern with what it means. */
  record Rule(List<String> meaning, Pattern pattern) {}

  /** A place where a rule matches. */
  record Hit(Rule rule, Matcher matcher) {
    int start() {
      return matcher.start();
    }

    int end() {
      return matcher.end();
    }

    /** What a named group found; null if it found nothing or the pattern has no such group. */
    String group(String name) {
      return rule.pattern().pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
    }
  }

  private record Place(Rule rule, int start, int end) {}

  private final Map<String, Map<String, String>> words = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Pattern join;
  private final Pattern span;
  private final TimeWindows windows;

  private TimeRules(String language) {
    List<String[]> lines = WordLists.fields("/lexicon/time/times-" + language + ".tsv");
    Map<String, String> names = new LinkedHashMap<>();
    for (String kind : WORD_KINDS) {
      words.put(kind, new HashMap<>());
      List<String> spellings = new ArrayList<>();
      for (String[] line : lines) {
        if (line[0].equals(kind)) {
          for (String word : line[1].split(";")) {
            words.get(kind).put(RuleLines.fold(word), line[2]);
            spellings.add(word.replace(" ", "\\s+"));
          }
        }
      }
      spellings.sort(Comparator.comparingInt((String word) -> -word.length()));
      String any = String.join("|", spellings);
      names.put(kind, "(?:" + (kind.equals("number") ? "\\d{1,3}|" : "") + any + ")");
    }
    Pattern joins = null;
    Pattern spans = null;
    for (String[] line : lines) {
      switch (line[0]) {
        case "join" -> joins = RuleLines.pattern(line[1], names);
        case "span" -> spans = RuleLines.pattern(line[1], names);
        case "time" ->
            rules.add(new Rule(List.of(line[1].split(" ")), RuleLines.pattern(line[2], names)));
        default -> {}
      }
    }
    List<String> near = new ArrayList<>();
    for (String[] line : lines) {
      if (List.of("near", "unit", "weekday", "month").contains(line[0])) {
        near.addAll(List.of(line[1].split(";")));
      }
    }
    windows = new TimeWindows(near);
    join = joins;
    span = spans;
  }

  static TimeRules load(String language) {
    return new TimeRules(language);
  }

  /** The value of a word of a kind; a number in digits is its own value. */
  String value(String kind, String word) {
    String folded = RuleLines.fold(word);
    return words.get(kind).getOrDefault(folded, folded);
  }

  /** Whether two times with this between them are parts of one. */
  boolean joins(CharSequence between) {
    return join.matcher(between).matches();
  }

  /** Whether two times with this between them are the ends of a range. */
  boolean spans(CharSequence between) {
    return span.matcher(between).matches();
  }

  /** Every match that no earlier or longer one covers, in order. */
  List<Hit> find(String lower) {
    List<Place> all = new ArrayList<>();
    for (Span window : windows.of(lower)) {
      for (Rule rule : rules) {
        Matcher matcher = rule.pattern().matcher(lower);
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        matcher.region(window.start(), window.end());
        while (matcher.find()) {
          all.add(new Place(rule, matcher.start(), matcher.end()));
        }
      }
    }
    all.sort(Comparator.comparingInt(Place::start).thenComparingInt(place -> -place.end()));
    List<Hit> hits = new ArrayList<>();
    int free = 0;
    for (Place place : all) {
      if (place.start() >= free) {
        Matcher matcher = place.rule().pattern().matcher(lower);
        if (matcher.find(place.start())) {
          hits.add(new Hit(place.rule(), matcher));
        }
        free = place.end();
      }
    }
    return hits;
  }
}
