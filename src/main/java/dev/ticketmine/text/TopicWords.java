package dev.ticketmine.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The words that a topic is named with, in German and English: whoever finds "coffee machines" in
 * "coffee machine leaks" has found what the topic is, not why it is.
 */
public final class TopicWords {
  private static final TermAnalyzer GERMAN = TermAnalyzer.of("de");
  private static final TermAnalyzer ENGLISH = TermAnalyzer.of("en");
  private static final Gloss GLOSS = new Gloss(Lexicon.load());

  private final Set<String> german = new HashSet<>();
  private final Set<String> english = new HashSet<>();

  /** Takes names of a topic in either language; null ones are passed over. */
  public TopicWords(Collection<String> names) {
    names.stream()
        .filter(Objects::nonNull)
        .forEach(
            name -> {
              german.addAll(GERMAN.terms(name));
              english.addAll(ENGLISH.terms(name));
              english.addAll(ENGLISH.terms(GLOSS.english(name)));
            });
  }

  /**
   * Returns whether all words of a value are among those of the topic, in the same language or by
   * the words' English meaning. A value without words, such as a version, never is.
   */
  public boolean holdAll(String value) {
    return isWithin(GERMAN.terms(value), german)
        || isWithin(ENGLISH.terms(value), english)
        || isWithin(ENGLISH.terms(GLOSS.english(value)), english);
  }

  private static boolean isWithin(List<String> terms, Set<String> words) {
    return !terms.isEmpty() && words.containsAll(terms);
  }
}
