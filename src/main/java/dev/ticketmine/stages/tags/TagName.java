package dev.ticketmine.stages.tags;

import dev.ticketmine.text.Gloss;
import dev.ticketmine.text.TermAnalyzer;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tag's name in the forms in which names are compared.
 *
 * @param folded letters and digits, umlauts written out
 * @param stems German stems of its words
 * @param english English stems of its words and of their senses
 * @param senses English stems of the senses alone
 * @param digits its digits
 */
record TagName(
    String folded, Set<String> stems, Set<String> english, Set<String> senses, String digits) {
  /** How two names are related, the closest relation first. */
  enum Relation {
    /** The same word, but for spelling, number or inflection. */
    SAME_WORD,
    /** Words of the same sense: a translation, or a synonym. */
    SAME_SENSE,
    /** Names with a word or a beginning in common. */
    RELATED,
    UNRELATED
  }

  private static final int SHORTEST_PREFIX = 5;
  private static final double PREFIX_SHARE = 0.75;

  static TagName of(String name, Gloss gloss) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> words = List.of(lower.replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip().split(" ", -1));
    Set<String> senses = stems("en", List.of(gloss.english(String.join(" ", words)).split(" ")));
    Set<String> english = new TreeSet<>(senses);
    english.addAll(stems("en", words));
    return new TagName(
        String.join("", words)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss"),
        stems("de", words),
        Collections.unmodifiableSet(english),
        senses,
        lower.replaceAll("\\P{Nd}+", ""));
  }

  Relation to(TagName other) {
    if (folded.equals(other.folded)) {
      return folded.isEmpty() ? Relation.UNRELATED : Relation.SAME_WORD;
    }
    if (!digits.equals(other.digits)) {
      return Relation.UNRELATED;
    }
    if (stems.equals(other.stems) && !stems.isEmpty()) {
      return Relation.SAME_WORD;
    }
    if (senses.equals(other.senses) && !senses.isEmpty()) {
      return Relation.SAME_SENSE;
    }
    boolean sharesWord =
        !Collections.disjoint(english, other.english) || !Collections.disjoint(stems, other.stems);
    return sharesWord || sharesBeginning(other) ? Relation.RELATED : Relation.UNRELATED;
  }

  private boolean sharesBeginning(TagName other) {
    int shorter = Math.min(folded.length(), other.folded.length());
    int same = 0;
    while (same < shorter && folded.charAt(same) == other.folded.charAt(same)) {
      same++;
    }
    return same >= SHORTEST_PREFIX && same >= PREFIX_SHARE * shorter;
  }

  /** Stems, one word at a time; a word that the analyser drops stays as it is. */
  private static Set<String> stems(String language, List<String> words) {
    Set<String> stems = new TreeSet<>();
    for (String word : words) {
      List<String> terms = TermAnalyzer.of(language).terms(word);
      if (terms.isEmpty() && !word.isEmpty()) {
        stems.add(word);
      }
      stems.addAll(terms);
    }
    return Collections.unmodifiableSet(stems);
  }
}
