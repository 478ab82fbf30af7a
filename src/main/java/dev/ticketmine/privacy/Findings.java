package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Chooses among findings that overlap; in order of their beginnings, they are quick to look up. */
final class Findings {
  /** What is as sure as this may swallow shorter findings of other types. */
  private static final double SURE = 0.7;

  private final TreeMap<Integer, Finding> kept = new TreeMap<>();

  private Findings() {}

  /**
   * Returns the candidates that count, in the order of the text.
   *
   * @param placeholders what nothing may replace; they are not returned
   * @param candidates the best first
   */
  static List<Finding> withoutOverlaps(List<Finding> placeholders, List<Finding> candidates) {
    if (placeholders.isEmpty() && candidates.size() < 2) {
      return candidates;
    }
    Findings findings = new Findings();
    placeholders.forEach(findings::put);
    candidates.forEach(findings::keep);
    List<Finding> all = new ArrayList<>(findings.kept.values());
    if (!placeholders.isEmpty()) {
      all.removeAll(Set.copyOf(placeholders));
    }
    return all;
  }

  /** Findings of one type that overlap are one: nothing of either may stay readable. */
  private void keep(Finding candidate) {
    List<Finding> overlapped = overlapped(candidate);
    if (overlapped.isEmpty()) {
      put(candidate);
    } else if (overlapped.size() == 1 && overlapped.get(0).type() == candidate.type()) {
      kept.remove(overlapped.get(0).start());
      put(overlapped.get(0).joined(candidate));
    } else if (candidate.score() >= SURE && overlapped.stream().allMatch(candidate::covers)) {
      overlapped.forEach(finding -> kept.remove(finding.start()));
      put(candidate);
    }
  }

  private void put(Finding finding) {
    kept.put(finding.start(), finding);
  }

  private List<Finding> overlapped(Finding candidate) {
    List<Finding> overlapped = new ArrayList<>();
    var next = kept.lowerEntry(candidate.end());
    while (next != null && next.getValue().overlaps(candidate)) {
      overlapped.add(next.getValue());
      next = kept.lowerEntry(next.getKey());
    }
    return overlapped;
  }
}
