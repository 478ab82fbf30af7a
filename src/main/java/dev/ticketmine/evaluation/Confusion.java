package dev.ticketmine.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts of true and found classes, and what follows from them. */
final class Confusion {
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private long total;

  void add(String truth, String found) {
    counts.computeIfAbsent(truth, t -> new TreeMap<>()).merge(found, 1L, Long::sum);
    total++;
  }

  long total() {
    return total;
  }

  /** Returns the F1 of one class; 0 if it was never found right. */
  double f1(String name) {
    long right = count(name, name);
    return right == 0 ? 0 : 2.0 * right / (truths(name) + found(name));
  }

  /** Returns the mean F1 of the classes that the truth holds. */
  double macroF1() {
    double sum = 0;
    for (String name : new TreeSet<>(counts.keySet())) {
      sum += f1(name);
    }
    return counts.isEmpty() ? 0 : sum / counts.size();
  }

  /** Returns the classes that the truth holds, in order. */
  List<String> labels() {
    return List.copyOf(counts.keySet());
  }

  long truths(String name) {
    return counts.getOrDefault(name, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  private long found(String name) {
    return counts.values().stream().mapToLong(row -> row.getOrDefault(name, 0L)).sum();
  }

  private long count(String truth, String found) {
    return counts.getOrDefault(truth, Map.of()).getOrDefault(found, 0L);
  }

  /** Returns F1 of a class as a score; null if the truth does not hold it. */
  Score score(String group, String name, String ofClass) {
    return truths(ofClass) == 0
        ? Score.missing(group, name, "not in the truth")
        : Score.plain(group, name, f1(ofClass), truths(ofClass), "");
  }
}
