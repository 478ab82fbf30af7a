package dev.ticketmine.evaluation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Counts tags that were proposed rightly, wrongly or not at all. */
final class TagCounts {
  private final Map<String, long[]> counts = new TreeMap<>();

  /** Adds a text. */
  void add(Collection<String> given, Collection<String> proposed) {
    for (String tag : given) {
      of(tag)[0]++;
      of(tag)[2] += proposed.contains(tag) ? 1 : 0;
    }
    proposed.forEach(tag -> of(tag)[1]++);
  }

  private long[] of(String tag) {
    return counts.computeIfAbsent(tag, t -> new long[3]);
  }

  /** Returns F1 of all tags together. */
  double microF1() {
    long[] sum = new long[3];
    for (long[] count : counts.values()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += count[i];
      }
    }
    return f1(sum);
  }

  /** Returns the mean F1 of these tags, as far as a text carries them. */
  double macroF1(Collection<String> tags) {
    return tags.stream()
        .map(this::of)
        .filter(count -> count[0] > 0)
        .mapToDouble(TagCounts::f1)
        .average()
        .orElse(0);
  }

  private static double f1(long[] count) {
    return count[0] + count[1] == 0 ? 0 : 2.0 * count[2] / (count[0] + count[1]);
  }
}
