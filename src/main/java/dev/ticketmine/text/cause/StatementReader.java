package dev.ticketmine.text.cause;

import dev.ticketmine.text.SentenceSplitter;
import dev.ticketmine.text.Span;
import dev.ticketmine.text.TermAnalyzer;
import dev.ticketmine.text.WordLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a customer's message as sentences, each with its words and with the cause that its grammar
 * names: "weil", "seit dem Update", "liegt das an …", "because of", "due to", "that's why". Method:
 * docs/methods/causes.md.
 */
public final class StatementReader {
  /** Longer messages are pasted logs or histories. */
  private static final int MOST_SENTENCES = 60;

  /** Longer ones are lists or logs, which name everything and no cause. */
  private static final int LONGEST_SENTENCE = 400;

  private static final Map<String, CauseCues> CUES =
      Map.of("de", CauseCues.of("de"), "en", CauseCues.of("en"));
  private static final Set<String> NO_CAUSES = words("no-causes.txt");
  private static final Set<String> CHANGES = words("changes.txt");

  /**
   * Returns the sentences that have words, in order; overlong ones are left out.
   *
   * @param language {@code de} or {@code en}; anything else is read as English without a cause
   */
  public static List<Statement> read(String text, String language) {
    List<Statement> statements = new ArrayList<>();
    for (Span sentence : SentenceSplitter.split(text)) {
      if (statements.size() >= MOST_SENTENCES) {
        break;
      }
      if (sentence.length() > LONGEST_SENTENCE) {
        continue;
      }
      String words = sentence.in(text);
      List<String> terms = CauseTerms.of(words, language);
      if (!terms.isEmpty()) {
        statements.add(
            new Statement(sentence.start(), sentence.end(), terms, reason(words, language)));
      }
    }
    return statements;
  }

  private static List<String> reason(String sentence, String language) {
    CauseCues cues = CUES.get(language == null ? "" : language);
    if (cues == null) {
      return List.of();
    }
    Optional<CauseCues.Place> place = cues.reason(sentence);
    if (place.isEmpty()) {
      return List.of();
    }
    List<String> terms = CauseTerms.of(place.get().span().in(sentence), language);
    if (place.get().isTime() && terms.stream().noneMatch(CHANGES::contains)) {
      return List.of();
    }
    return terms.stream().filter(StatementReader::canBeCause).distinct().toList();
  }

  private static boolean canBeCause(String term) {
    return term.length() > 2
        && Character.isLetter(term.charAt(0))
        && !NO_CAUSES.contains(term)
        // Words of a text in another language than the archive says are no causes either.
        && !TermAnalyzer.of("de").terms(term).isEmpty();
  }

  private static Set<String> words(String name) {
    Set<String> terms = new HashSet<>();
    for (String line : WordLists.lines("/lexicon/cause/" + name)) {
      for (String word : line.split(" ")) {
        terms.addAll(CauseTerms.of(word, "en"));
        terms.addAll(CauseTerms.of(word + "s", "en"));
      }
    }
    return terms;
  }

  private StatementReader() {}
}
