package dev.ticketmine.text.mood;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of several kinds, found in one pass over a text.
 *
 * <p>The file has one rule a line: kind, phrase, value, separated by tabs; {@code #} begins a
 * comment. Several phrases of one kind and value may share a line, separated by {@code ;}.
 */
public final class PhraseRules {
  /**
   * A phrase in a text.
   *
   * @param kind what kind of thing it is
   * @param span where it stands
   * @param sentence where its sentence stands, from the first to the last word
   */
  public record Place(String kind, Span span, Span sentence) {}

  /** A rule: what kind of thing the phrase is, and a number whose meaning the kind decides. */
  record Rule(String kind, PhrasePattern phrase, double value) {}

  /** A place where a rule matched. */
  record Hit(Rule rule, int[] words) {
    int first() {
      return words[0];
    }

    int last() {
      return words[words.length - 1];
    }
  }

  private static final int SHORTEST = 2;

  private final Map<String, List<Rule>> byWord = new HashMap<>();
  private final Map<String, List<Rule>> byBeginning = new HashMap<>();
  private int longestBeginning;

  private PhraseRules() {}

  /** Reads the rules of a file below the folder {@code lexicon} that lies beside the classes. */
  public static PhraseRules load(String resource) {
    PhraseRules rules = new PhraseRules();
    for (String[] fields : WordLists.fields("/lexicon/" + resource)) {
      double value = fields.length > 2 ? Double.parseDouble(fields[2]) : 0;
      for (String phrase : fields[1].split(";")) {
        rules.add(new Rule(fields[0], PhrasePattern.parse(phrase), value));
      }
    }
    return rules;
  }

  private void add(Rule rule) {
    for (String word : rule.phrase().firstWords()) {
      byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(rule);
    }
    for (String beginning : rule.phrase().firstBeginnings()) {
      if (beginning.length() < SHORTEST) {
        throw new IllegalArgumentException(
            "The first word of a phrase needs two letters before its *: " + rule.phrase());
      }
      byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(rule);
      longestBeginning = Math.max(longestBeginning, beginning.length());
    }
  }

  /** Returns the places of a text in which a phrase stands, by first word. */
  public List<Place> places(String text) {
    Words words = Words.of(text);
    return find(words).stream()
        .map(
            hit ->
                new Place(
                    hit.rule().kind(),
                    new Span(words.start(hit.first()), words.end(hit.last())),
                    words.sentenceOf(hit.first())))
        .toList();
  }

  /** Returns every match, by first word; of those with the same first word the longest first. */
  List<Hit> find(Words words) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.folded(i);
      int before = hits.size();
      collect(byWord.get(word), words, i, hits);
      for (int end = SHORTEST; end <= Math.min(word.length(), longestBeginning); end++) {
        collect(byBeginning.get(word.substring(0, end)), words, i, hits);
      }
      if (hits.size() - before > 1) {
        hits.subList(before, hits.size())
            .sort(Comparator.comparingInt((Hit hit) -> -hit.words().length));
      }
    }
    return hits;
  }

  private static void collect(List<Rule> candidates, Words words, int start, List<Hit> hits) {
    if (candidates == null) {
      return;
    }
    for (Rule rule : candidates) {
      int[] found = rule.phrase().match(words, start);
      if (found != null) {
        hits.add(new Hit(rule, found));
      }
    }
  }
}
