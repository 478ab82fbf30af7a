package dev.ticketmine.ml.lexical;

import dev.ticketmine.ml.SourceText;
import dev.ticketmine.text.CompoundParts;
import dev.ticketmine.text.Lexicon;
import dev.ticketmine.text.TermAnalyzer;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms that a text is compared by: stems, the parts of German compounds, and the runs of three
 * to five letters inside stems, which survive typing errors and unknown compounds.
 */
final class LexicalTerms {
  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 5;

  /** Marks the ends of a word, so that "_ver" is not the same as "ver" inside. */
  private static final String EDGE = "_";

  private static final CompoundParts COMPOUNDS = new CompoundParts(Lexicon.load());

  /** Returns stems and stems of compound parts, with repetitions. */
  static List<String> words(SourceText source) {
    TermAnalyzer analyzer = TermAnalyzer.of(source.language());
    List<String> words = analyzer.terms(source.text());
    if ("de".equals(source.language()) && source.text() != null) {
      words.addAll(analyzer.terms(String.join(" ", COMPOUNDS.of(source.text()))));
    }
    return words;
  }

  /** Returns the runs of letters inside the stems, with repetitions. */
  static List<String> runs(SourceText source) {
    List<String> runs = new ArrayList<>();
    for (String stem : TermAnalyzer.of(source.language()).terms(source.text())) {
      String word = EDGE + stem + EDGE;
      for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
        for (int start = 0; start + length <= word.length(); start++) {
          runs.add(word.substring(start, start + length));
        }
      }
    }
    return runs;
  }

  private LexicalTerms() {}
}
