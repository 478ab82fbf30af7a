package dev.ticketmine.ml.lexical;

import dev.ticketmine.ml.SourceText;
import dev.ticketmine.text.CompoundParts;
import dev.ticketmine.text.Lexicon;
import dev.ticketmine.text.TermAnalyzer;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms that a text is compared by, with repetitions.
 *
 * @param words stems, and stems of the parts of German compounds
 * @param runs the runs of three to five letters inside stems, which survive typing errors and
 *     unknown compounds
 */
record LexicalTerms(List<String> words, List<String> runs) {
  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 5;

  /** Marks the ends of a word, so that "_ver" is not the same as "ver" inside. */
  private static final String EDGE = "_";

  private static final CompoundParts COMPOUNDS = new CompoundParts(Lexicon.load());

  /** Returns the terms of a text. */
  static LexicalTerms of(SourceText source) {
    TermAnalyzer analyzer = TermAnalyzer.of(source.language());
    List<String> words = analyzer.terms(source.text());
    List<String> runs = runs(words);
    if ("de".equals(source.language())) {
      words.addAll(analyzer.terms(String.join(" ", COMPOUNDS.of(source.text()))));
    }
    return new LexicalTerms(words, runs);
  }

  private static List<String> runs(List<String> stems) {
    List<String> runs = new ArrayList<>();
    for (String stem : stems) {
      String word = EDGE + stem + EDGE;
      for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
        for (int start = 0; start + length <= word.length(); start++) {
          runs.add(word.substring(start, start + length));
        }
      }
    }
    return runs;
  }
}
