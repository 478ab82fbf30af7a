package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The terms that set the texts of a group apart from the texts of all other groups: terms of at
 * least two texts and a given share of them, at least twice as frequent as elsewhere. The weight of
 * a term is its part in the Kullback-Leibler divergence: share times log of the ratio of shares.
 */
public final class TypicalTerms {
  private static final double MINIMUM_RATIO = 2;
  private static final double ROUNDING = 1e9;

  private final double minimumShare;
  private final int most;
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<String, Integer> total = new HashMap<>();
  private int totalTexts;

  /**
   * Starts without texts.
   *
   * @param minimumShare share of the group's texts that must hold a term, 0..1
   * @param most terms kept for a group
   */
  public TypicalTerms(double minimumShare, int most) {
    this.minimumShare = minimumShare;
    this.most = most;
  }

  /** Adds the texts of a group, all in one language. */
  public void add(String group, String language, Collection<String> groupTexts) {
    Map<String, Integer> own = counts.computeIfAbsent(group, key -> new TreeMap<>());
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    for (String text : groupTexts) {
      Set<String> terms = new TreeSet<>(analyzer.terms(text));
      if (!terms.isEmpty()) {
        terms.forEach(
            term -> {
              own.merge(term, 1, Integer::sum);
              total.merge(term, 1, Integer::sum);
            });
        texts.merge(group, 1, Integer::sum);
        totalTexts++;
      }
    }
  }

  /** Returns the group's typical terms with their weights, heaviest first. */
  public Map<String, Double> of(String group) {
    int n = texts.getOrDefault(group, 0);
    int others = totalTexts - n;
    List<Map.Entry<String, Double>> typical = new ArrayList<>();
    counts
        .getOrDefault(group, Map.of())
        .forEach(
            (term, count) -> {
              double share = (double) count / n;
              double elsewhere = (total.get(term) - count + 0.5) / (others + 1.0);
              if (count >= 2 && share >= minimumShare && share > MINIMUM_RATIO * elsewhere) {
                double weight = share * Math.log(share / elsewhere);
                typical.add(Map.entry(term, Math.rint(weight * ROUNDING) / ROUNDING));
              }
            });
    typical.sort(
        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Double> heaviest = new LinkedHashMap<>();
    typical.stream().limit(most).forEach(entry -> heaviest.put(entry.getKey(), entry.getValue()));
    return heaviest;
  }

  /** Returns the share of the weight whose terms are among those given; 0 without any weight. */
  public static double contained(Map<String, Double> weighted, Set<String> terms) {
    double all = 0;
    double found = 0;
    for (Map.Entry<String, Double> entry : weighted.entrySet()) {
      all += entry.getValue();
      found += terms.contains(entry.getKey()) ? entry.getValue() : 0;
    }
    return all > 0 ? found / all : 0;
  }
}
