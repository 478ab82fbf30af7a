package dev.ticketmine.ml.tags;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which terms count, and how much: times in the text, times 1 + ln((1 + texts) / (1 + texts that
 * have the term)), each text of unit length (Salton and Buckley, 1988). A term is a number.
 *
 * @param terms known terms, rising; a term's place is its column
 * @param rarities weight of each term
 */
record TermWeights(int[] terms, double[] rarities) implements Serializable {
  private static final long serialVersionUID = 1;

  /** The rest is rare, and memory has an end. */
  private static final int MOST_TERMS = 12_000;

  /**
   * Counts terms.
   *
   * @param texts terms of each text, rising, with repetitions
   * @param leastTexts terms of fewer texts are left out
   */
  static TermWeights of(List<int[]> texts, int leastTexts) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int[] text : texts) {
      for (int i = 0; i < text.length; i++) {
        if (i == 0 || text[i] != text[i - 1]) {
          counts.merge(text[i], 1, Integer::sum);
        }
      }
    }
    int[] kept =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= leastTexts)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_TERMS)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    double[] rarities =
        Arrays.stream(kept)
            .mapToDouble(term -> 1 + Math.log((1.0 + texts.size()) / (1 + counts.get(term))))
            .toArray();
    return new TermWeights(kept, rarities);
  }

  int size() {
    return terms.length;
  }

  /** Returns the weights of a text's terms, given in rising order; unknown ones have none. */
  TermRow row(int[] text) {
    int[] columns = new int[text.length];
    double[] values = new double[text.length];
    int size = 0;
    double squares = 0;
    for (int from = 0, to; from < text.length; from = to) {
      to = from + 1;
      while (to < text.length && text[to] == text[from]) {
        to++;
      }
      int column = Arrays.binarySearch(terms, text[from]);
      if (column >= 0) {
        columns[size] = column;
        values[size] = (to - from) * rarities[column];
        squares += values[size] * values[size];
        size++;
      }
    }
    float[] unit = new float[size];
    for (int i = 0; i < size; i++) {
      unit[i] = (float) (values[i] / Math.sqrt(squares));
    }
    return new TermRow(Arrays.copyOf(columns, size), unit);
  }
}
