package dev.ticketmine.report;

import dev.ticketmine.report.model.Recommendation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The recommendations to begin with: the best by priority, but of several kinds, as long as other
 * kinds offer real value. Of one kind and topic, only the best is taken; of one kind, at most
 * {@value #OF_A_KIND}. What these rules hold back fills places that stay empty. Decided ones are
 * left out.
 */
final class Shortlist {
  private static final int OF_A_KIND = 4;

  /** An item of less than this part of the best priority is no reason to hold others back. */
  private static final double REAL_VALUE = 0.05;

  private static final Set<String> CLOSED = Set.of("rejected", "published");

  private Shortlist() {}

  /**
   * Returns the chosen ones, best first.
   *
   * @param bestFirst all recommendations by priority
   * @param places most that are chosen
   */
  static List<Recommendation> of(List<Recommendation> bestFirst, int places) {
    List<Recommendation> open =
        bestFirst.stream()
            .filter(item -> item.state() == null || !CLOSED.contains(item.state()))
            .toList();
    double floor = open.isEmpty() ? 0 : REAL_VALUE * open.get(0).priority();
    List<Recommendation> chosen = new ArrayList<>();
    List<Recommendation> heldBack = new ArrayList<>();
    List<Recommendation> again = new ArrayList<>();
    Map<String, Integer> perKind = new HashMap<>();
    Set<List<String>> seen = new HashSet<>();
    for (Recommendation item : open) {
      if (item.topicId() != null && !seen.add(List.of(item.kind(), item.topicId()))) {
        again.add(item);
      } else if (item.priority() < floor
          || perKind.merge(item.kind(), 1, Integer::sum) > OF_A_KIND) {
        heldBack.add(item);
      } else {
        chosen.add(item);
      }
    }
    heldBack.addAll(again);
    List<Recommendation> best = new ArrayList<>(chosen.subList(0, Math.min(places, chosen.size())));
    heldBack.stream().limit(places - best.size()).forEach(best::add);
    Map<Recommendation, Integer> order = new HashMap<>();
    open.forEach(item -> order.put(item, order.size()));
    best.sort(Comparator.comparing(item -> Objects.requireNonNull(order.get(item))));
    return List.copyOf(best);
  }
}
