package dev.ticketmine.ml.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Indices over counts by category. Maps are sorted, so that sums always run in the same order. */
public final class Counts {
  /**
   * An expected count below this is pooled with others before a chi-squared test (Cochran 1954).
   */
  private static final double SMALLEST_EXPECTED = 5;

  /** Returns the sum. */
  public static long total(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the effective number of categories: the exponential of Shannon's entropy. */
  public static double effectiveNumber(SortedMap<String, Long> counts) {
    double total = total(counts);
    double entropy = 0;
    for (long count : counts.values()) {
      if (count > 0) {
        entropy -= count / total * Math.log(count / total);
      }
    }
    return counts.isEmpty() ? 0 : Math.exp(entropy);
  }

  /**
   * Returns how alike two distributions are by Morisita's index of overlap (1959): near 0 for
   * disjoint ones, near 1 for equal ones whatever the sample sizes; 0 where a side is too small to
   * hold two of a category.
   */
  public static double overlap(SortedMap<String, Long> a, SortedMap<String, Long> b) {
    double both = 0;
    for (Map.Entry<String, Long> entry : a.entrySet()) {
      both += (double) entry.getValue() * b.getOrDefault(entry.getKey(), 0L);
    }
    double own = coincidence(a) + coincidence(b);
    return own > 0 ? 2 * both / (own * total(a) * total(b)) : 0;
  }

  /** Returns the probability that two different drawn ones share their category. */
  static double coincidence(SortedMap<String, Long> counts) {
    double total = total(counts);
    double pairs = 0;
    for (long count : counts.values()) {
      pairs += (double) count * (count - 1);
    }
    return total > 1 ? pairs / (total * (total - 1)) : 0;
  }

  /**
   * Returns the p-value of Pearson's chi-squared test that counts are drawn from a base. Categories
   * are pooled from the rarest on until each expects at least five; 1 if only one is left.
   */
  public static double chiSquaredPValue(
      SortedMap<String, Long> counts, SortedMap<String, Long> base) {
    double total = total(counts);
    double baseTotal = total(base);
    List<Map.Entry<String, Long>> rarestFirst = new ArrayList<>(base.entrySet());
    rarestFirst.sort(
        Map.Entry.<String, Long>comparingByValue()
            .thenComparing(Comparator.comparing(Map.Entry::getKey)));
    List<double[]> pools = new ArrayList<>();
    double observed = 0;
    double expected = 0;
    for (Map.Entry<String, Long> category : rarestFirst) {
      observed += counts.getOrDefault(category.getKey(), 0L);
      expected += total * category.getValue() / baseTotal;
      if (expected >= SMALLEST_EXPECTED) {
        pools.add(new double[] {observed, expected});
        observed = 0;
        expected = 0;
      }
    }
    if (pools.isEmpty()) {
      return 1;
    }
    double[] last = pools.get(pools.size() - 1);
    last[0] += observed;
    last[1] += expected;
    if (pools.size() == 1) {
      return 1;
    }
    double statistic = 0;
    for (double[] pool : pools) {
      statistic += (pool[0] - pool[1]) * (pool[0] - pool[1]) / pool[1];
    }
    return 1 - new ChiSquaredDistribution(null, pools.size() - 1).cumulativeProbability(statistic);
  }

  private Counts() {}
}
