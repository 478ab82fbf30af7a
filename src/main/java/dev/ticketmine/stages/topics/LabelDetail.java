package dev.ticketmine.stages.topics;

import dev.ticketmine.text.TermAnalyzer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Narrows a broad name down by a phrase that many of the topic's questions hold and the name does
 * not: "Problem with investments (data sources)".
 */
final class LabelDetail {
  /** So many of the questions hold a detail. */
  static final double SHARE = 0.15;

  private static final int MIN_LETTERS = 4;

  /**
   * Returns the name with its detail, or as it is if no phrase adds to it.
   *
   * @param phrases frequent phrases of the topic in the name's language, the strongest first
   */
  static String narrowed(String label, String language, List<String> phrases) {
    Set<String> said = new HashSet<>(TermAnalyzer.of(language).terms(label));
    return phrases.stream()
        .filter(phrase -> phrase.length() >= MIN_LETTERS && endsInNoun(phrase, language))
        .filter(phrase -> Collections.disjoint(said, TermAnalyzer.of(language).terms(phrase)))
        .findFirst()
        .map(phrase -> label + " (" + phrase + ")")
        .orElse(label);
  }

  private static boolean endsInNoun(String phrase, String language) {
    return !"de".equals(language)
        || Character.isUpperCase(phrase.charAt(phrase.lastIndexOf(' ') + 1));
  }

  private LabelDetail() {}
}
