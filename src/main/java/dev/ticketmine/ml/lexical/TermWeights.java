package dev.ticketmine.ml.lexical;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * TF-IDF weights of one kind of term (Salton and Buckley, 1988): 1 + ln(times in the text), times 1
 * + ln((1 + texts) / (1 + texts that have it)); each text's weights have length one.
 */
final class TermWeights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A term of one text says nothing about how texts are alike. */
  private static final int LEAST_TEXTS = 2;

  private final int firstColumn;
  private final Map<String, Integer> columns = new HashMap<>();
  private final double[] rarities;

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
    this.firstColumn = firstColumn;
    rarities = new double[Math.min(most, kept.size())];
    for (int i = 0; i < rarities.length; i++) {
      columns.put(kept.get(i).getKey(), firstColumn + i);
      rarities[i] = 1 + Math.log((1.0 + texts.size()) / (1 + kept.get(i).getValue()));
    }
  }

  /** Returns how many terms are known. */
  int size() {
    return rarities.length;
  }

  /** Returns the weights of a text's known terms; unknown ones have none. */
  SparseRow row(List<String> text) {
    int[] found = text.stream().mapToInt(term -> columns.getOrDefault(term, -1)).toArray();
    int[] sorted = Arrays.stream(found).filter(column -> column >= 0).sorted().toArray();
    int[] distinct = Arrays.stream(sorted).distinct().toArray();
    double[] values = new double[distinct.length];
    double squares = 0;
    int position = 0;
    for (int i = 0; i < values.length; i++) {
      int count = 0;
      for (; position < sorted.length && sorted[position] == distinct[i]; position++) {
        count++;
      }
      values[i] = (1 + Math.log(count)) * rarities[distinct[i] - firstColumn];
      squares += values[i] * values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= Math.sqrt(squares);
    }
    return new SparseRow(distinct, values);
  }
}
