package dev.ticketmine.stages.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds weeks in which the share of negative customers changed: mood_worse, mood_better over the
 * recent weeks, mood_bad_week for a single one. Method and limits: docs/methods/trends.md.
 */
final class MoodSignals {
  private static final int BASELINE = 8;
  private static final int SHORTEST_BASELINE = 4;
  private static final int MOST_RECENT = 4;
  private static final int RECENT_COUNT = 8;
  private static final int BASELINE_COUNT = 10;
  private static final double CHANGE = 0.2;
  private static final int BAD_COUNT = 5;
  private static final double BAD_CHANGE = 0.35;
  private static final int PAUSE = 6;

  private final long[] counts;
  private final long[] negatives;

  MoodSignals(long[] counts, long[] negatives) {
    this.counts = counts.clone();
    this.negatives = negatives.clone();
  }

  /** Returns the signals, by week. */
  List<Signal> find() {
    List<Signal> signals = new ArrayList<>();
    int worse = -PAUSE;
    int better = -PAUSE;
    int bad = -PAUSE;
    for (int week = SHORTEST_BASELINE; week < counts.length; week++) {
      Signal change = change(week);
      if (change != null && change.kind().equals("mood_worse") && week - worse >= PAUSE) {
        signals.add(change);
        worse = week;
      } else if (change != null && change.kind().equals("mood_better") && week - better >= PAUSE) {
        signals.add(change);
        better = week;
      } else if (week - worse >= PAUSE && week - bad >= PAUSE) {
        Signal single = badWeek(week);
        if (single != null) {
          signals.add(single);
          bad = week;
        }
      }
    }
    return signals;
  }

  /** The recent weeks, as few as give enough conversations, against those before. */
  private Signal change(int week) {
    int from = week;
    while (from > week - MOST_RECENT + 1
        && from > 0
        && sum(counts, from, week + 1) < RECENT_COUNT) {
      from--;
    }
    int start = Math.max(0, from - BASELINE);
    long recent = sum(counts, from, week + 1);
    long before = sum(counts, start, from);
    if (recent < RECENT_COUNT || before < BASELINE_COUNT || counts[week] == 0) {
      return null;
    }
    long recentNegative = sum(negatives, from, week + 1);
    long beforeNegative = sum(negatives, start, from);
    double change = share(recentNegative, recent) - share(beforeNegative, before);
    if (Math.abs(change) < CHANGE) {
      return null;
    }
    long negative = recentNegative + beforeNegative;
    long marked = change > 0 ? negative : recent + before - negative;
    long hits = change > 0 ? recentNegative : recent - recentNegative;
    double chance = ExactTests.hitsAtLeast(hits, recent, marked, recent + before);
    String kind = change > 0 ? "mood_worse" : "mood_better";
    return signal(week, kind, share(recentNegative, recent), beforeNegative, before, chance);
  }

  private Signal badWeek(int week) {
    int start = Math.max(0, week - BASELINE);
    long before = sum(counts, start, week);
    long beforeNegative = sum(negatives, start, week);
    if (counts[week] < BAD_COUNT
        || before < BASELINE_COUNT
        || share(negatives[week], counts[week]) - share(beforeNegative, before) < BAD_CHANGE) {
      return null;
    }
    double chance =
        ExactTests.hitsAtLeast(
            negatives[week], counts[week], negatives[week] + beforeNegative, counts[week] + before);
    return signal(
        week,
        "mood_bad_week",
        share(negatives[week], counts[week]),
        beforeNegative,
        before,
        chance);
  }

  /** The expected range is the Wilson interval of the earlier share. */
  private static Signal signal(
      int week, String kind, double observed, long hits, long trials, double chance) {
    double z = 1.96;
    double n = trials;
    double p = hits / n;
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    return new Signal(
        week, kind, observed, Math.max(0, centre - half), Math.min(1, centre + half), chance);
  }

  private static double share(long part, long whole) {
    return (double) part / whole;
  }

  private static long sum(long[] values, int from, int to) {
    return Arrays.stream(values, from, to).sum();
  }
}
