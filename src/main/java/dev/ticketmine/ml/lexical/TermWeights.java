package dev.ticketmine.ml.lexical;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * TF-IDF weights of one kind of term (Salton and Buckley, 1988): 1 + ln(times in the text), times 1
 * + ln((1 + texts) / (1 + texts that have it)); each text's weights have length one.
 */
final class TermWeights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A term of one text says nothing about how texts are alike. */
  private static final int LEAST_TEXTS = 2;

  private record Term(int column, double rarity) implements Serializable {}

  private final Map<String, Term> terms = new HashMap<>();

  /**
   * Counts the terms of texts.
   *
   * @param texts the terms of each text
   * @param most at most so many terms are kept: those of most texts, ties by the alphabet
   * @param firstColumn column of the first term
   */
  TermWeights(Collection<List<String>> texts, int most, int firstColumn) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> text : texts) {
      new HashSet<>(text).forEach(term -> counts.merge(term, 1, Integer::sum));
    }
    List<Map.Entry<String, Integer>> kept = new ArrayList<>(counts.entrySet());
    kept.removeIf(entry -> entry.getValue() < LEAST_TEXTS);
    kept.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    for (Map.Entry<String, Integer> entry : kept.subList(0, Math.min(most, kept.size()))) {
      double rarity = 1 + Math.log((1.0 + texts.size()) / (1 + entry.getValue()));
      terms.put(entry.getKey(), new Term(firstColumn + terms.size(), rarity));
    }
  }

  /** Returns how many terms are known. */
  int size() {
    return terms.size();
  }

  /** Returns the weights of a text's known terms; unknown ones have none. */
  SparseRow row(List<String> text) {
    Map<Term, Integer> counts = new TreeMap<>(Comparator.comparingInt(Term::column));
    for (String word : text) {
      Term term = terms.get(word);
      if (term != null) {
        counts.merge(term, 1, Integer::sum);
      }
    }
    int[] columns = new int[counts.size()];
    double[] values = new double[columns.length];
    int position = 0;
    double squares = 0;
    for (Map.Entry<Term, Integer> entry : counts.entrySet()) {
      columns[position] = entry.getKey().column();
      values[position] = (1 + Math.log(entry.getValue())) * entry.getKey().rarity();
      squares += values[position] * values[position];
      position++;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= Math.sqrt(squares);
    }
    return new SparseRow(columns, values);
  }
}
