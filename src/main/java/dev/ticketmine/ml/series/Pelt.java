package dev.ticketmine.ml.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the cheapest division of a series into segments: exact, with pruning (PELT: Killick,
 * Fearnhead and Eckley, 2012), in time near linear in the number of changes.
 */
public final class Pelt {
  private Pelt() {}

  /** The cost of a segment. Dividing a segment never makes it dearer. */
  @FunctionalInterface
  public interface Cost {
    /** Returns the cost of the weeks {@code from} to {@code to} (exclusive). */
    double of(int from, int to);
  }

  /**
   * Returns the first weeks of all segments but the first, ascending.
   *
   * @param length weeks of the series
   * @param cost cost of a segment
   * @param penalty price of each change
   * @param shortest fewest weeks of a segment
   */
  public static List<Integer> changes(int length, Cost cost, double penalty, int shortest) {
    double[] best = new double[length + 1];
    int[] last = new int[length + 1];
    int[] droppedAt = new int[length + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    Arrays.fill(droppedAt, Integer.MAX_VALUE);
    double[] upTo = new double[length + 1];
    best[0] = -penalty;
    for (int end = shortest; end <= length; end++) {
      for (int start = 0; start <= end - shortest; start++) {
        if (best[start] < Double.POSITIVE_INFINITY && end < droppedAt[start]) {
          upTo[start] = best[start] + cost.of(start, end);
          if (upTo[start] + penalty < best[end]) {
            best[end] = upTo[start] + penalty;
            last[end] = start;
          }
        }
      }
      // A start that lost by more than a change would save can win again only where no segment
      // may begin at this end yet.
      for (int start = 0; start <= end - shortest; start++) {
        if (droppedAt[start] == Integer.MAX_VALUE && upTo[start] > best[end]) {
          droppedAt[start] = end + shortest;
        }
      }
    }
    List<Integer> changes = new ArrayList<>();
    for (int end = length; length >= shortest && last[end] > 0; end = last[end]) {
      changes.add(last[end]);
    }
    Collections.reverse(changes);
    return changes;
  }
}
