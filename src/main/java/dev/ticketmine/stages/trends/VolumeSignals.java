package dev.ticketmine.stages.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds weeks in which a topic's volume left its expected range: spike, drop, drift, emerging,
 * resurfaced. Method and limits: docs/methods/trends.md.
 */
final class VolumeSignals {
  private static final int BASELINE = 8;
  private static final int SHORTEST_BASELINE = 4;
  private static final int SPIKE_COUNT = 5;
  private static final double SPIKE_RATIO = 2;
  private static final double DROP_EXPECTED = 6;
  private static final double DROP_RATIO = 0.4;
  private static final int DRIFT_WEEKS = 4;
  private static final double DRIFT_RATIO = 1.5;
  private static final int DRIFT_COUNT = 20;
  private static final int EMERGING_WEEKS = 3;
  private static final int EMERGING_COUNT = 6;
  private static final int EMERGING_IN_WEEK = 3;
  private static final int EMERGING_BEFORE = 2;
  private static final int RESURFACED_BEFORE = 5;
  private static final int RESURFACED_COUNT = 3;
  private static final double LEVEL = 0.025;

  private final long[] counts;
  private final double[] exposure;
  private final boolean isLastWeekWhole;

  /**
   * A series.
   *
   * @param counts the topic's conversations by week
   * @param others all other conversations by week: what moves the whole archive moves no topic
   * @param isLastWeekWhole whether the archive covers the last week to its end
   */
  VolumeSignals(long[] counts, long[] others, boolean isLastWeekWhole) {
    this.counts = counts.clone();
    this.exposure = Arrays.stream(others).mapToDouble(count -> Math.max(1, count)).toArray();
    this.isLastWeekWhole = isLastWeekWhole;
  }

  /** Returns the signals, by week. */
  List<Signal> find() {
    List<Signal> signals = new ArrayList<>();
    int emerged = -1;
    int drifted = -BASELINE - DRIFT_WEEKS;
    for (int week = SHORTEST_BASELINE; week < counts.length; week++) {
      Signal emerging = emerged < 0 ? emerging(week) : null;
      if (emerging != null) {
        emerged = week;
        signals.add(emerging);
      }
      Signal resurfaced = resurfaced(week);
      if (resurfaced != null) {
        signals.add(resurfaced);
      }
      if (emerging == null && resurfaced == null) {
        addSpikeOrDrop(week, signals);
      }
      boolean hasNewBaseline =
          week - drifted >= BASELINE && (emerged < 0 || week - emerged >= BASELINE);
      Signal drift = hasNewBaseline ? drift(week) : null;
      if (drift != null) {
        drifted = week;
        signals.add(drift);
      }
    }
    return signals;
  }

  private void addSpikeOrDrop(int week, List<Signal> signals) {
    Expected expected = Expected.of(counts, exposure, Math.max(0, week - BASELINE), week);
    long count = counts[week];
    double whole = exposure[week] / expected.meanExposure();
    double up = expected.mean() * Math.min(2, Math.max(1, whole));
    double down = expected.mean() * Math.max(0.5, Math.min(1, whole));
    if (count >= SPIKE_COUNT && count >= SPIKE_RATIO * up) {
      double size = expected.size(up);
      double chance = ExactTests.countAtLeast(count, up, size);
      signals.add(signal(week, "spike", up, size, chance));
    } else if (down >= DROP_EXPECTED && count <= DROP_RATIO * down && isWhole(week)) {
      double size = expected.size(down);
      double chance = ExactTests.countAtMost(count, down, size);
      signals.add(signal(week, "drop", down, size, chance));
    }
  }

  private Signal signal(int week, String kind, double mean, double size, double chance) {
    return new Signal(
        week,
        kind,
        counts[week],
        ExactTests.quantile(LEVEL, mean, size),
        ExactTests.quantile(1 - LEVEL, mean, size),
        chance);
  }

  /** A topic that hardly anybody asked about before, and now several do. */
  private Signal emerging(int week) {
    int from = Math.max(SHORTEST_BASELINE, week - EMERGING_WEEKS + 1);
    long recent = sum(from, week + 1);
    long before = sum(0, from);
    if (before > EMERGING_BEFORE || recent < EMERGING_COUNT || counts[week] < EMERGING_IN_WEEK) {
      return null;
    }
    double share = (double) (week + 1 - from) / (week + 1);
    double chance = ExactTests.successesAtLeast(recent, recent + before, share);
    return new Signal(week, "emerging", counts[week], 0, EMERGING_BEFORE, chance);
  }

  private Signal resurfaced(int week) {
    boolean wasSilent = week >= BASELINE && sum(week - BASELINE, week) == 0;
    boolean wasKnown = wasSilent && sum(0, week - BASELINE) >= RESURFACED_BEFORE;
    return wasKnown && counts[week] >= RESURFACED_COUNT
        ? new Signal(week, "resurfaced", counts[week], 0, 0, 0)
        : null;
  }

  /** Four weeks in a row on one side of the earlier median, by half as much again or more. */
  private Signal drift(int week) {
    int from = week - DRIFT_WEEKS + 1;
    int start = Math.max(0, from - BASELINE);
    if (from - start < BASELINE || !isWhole(week)) {
      return null;
    }
    long recent = sum(from, week + 1);
    long before = sum(start, from);
    double recentExposure = sumExposure(from, week + 1);
    double share = recentExposure / (recentExposure + sumExposure(start, from));
    double expected = before * share / (1 - share);
    double median = Expected.median(counts, start, from);
    Expected spread = Expected.of(counts, exposure, start, from);
    if (recent + before < DRIFT_COUNT) {
      return null;
    }
    boolean rises = true;
    boolean falls = true;
    for (int i = from; i <= week; i++) {
      rises &= counts[i] > median;
      falls &= counts[i] < median;
    }
    long trials = Math.round((recent + before) / spread.dispersion());
    long part = Math.round(recent / spread.dispersion());
    double chance;
    if (rises && recent >= DRIFT_RATIO * Math.max(1, expected)) {
      chance = ExactTests.successesAtLeast(part, trials, share);
    } else if (falls && recent * DRIFT_RATIO <= expected) {
      chance = ExactTests.successesAtLeast(trials - part, trials, 1 - share);
    } else {
      return null;
    }
    double mean = expected / DRIFT_WEEKS;
    double size = spread.size(mean);
    return new Signal(
        week,
        "drift",
        (double) recent / DRIFT_WEEKS,
        ExactTests.quantile(LEVEL, mean, size),
        ExactTests.quantile(1 - LEVEL, mean, size),
        chance);
  }

  private boolean isWhole(int week) {
    return isLastWeekWhole || week < counts.length - 1;
  }

  private long sum(int from, int to) {
    return Arrays.stream(counts, from, to).sum();
  }

  private double sumExposure(int from, int to) {
    return Arrays.stream(exposure, from, to).sum();
  }
}
