package dev.ticketmine.stages.trends;

import dev.ticketmine.ml.series.ChangePoint;
import dev.ticketmine.ml.series.LastingChanges;
import dev.ticketmine.ml.series.LastingChanges.Floor;
import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.ml.series.ShareSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
  private static final int LONG_BASELINE = 26;
  private static final double DRIFT_RATIO = 1.5;
  private static final int DRIFT_COUNT = 30;
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
    List<ChangePoint> drifts = drifts();
    int emerged = -1;
    int start = 0;
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
      int now = week;
      Optional<ChangePoint> drift = drifts.stream().filter(d -> d.week() == now).findFirst();
      start = drift.isPresent() || emerging != null ? week : start;
      boolean isNew = emerged >= 0 && week - emerged < BASELINE;
      if (drift.isPresent() && !isNew && resurfaced == null) {
        signals.add(signal(drift.get()));
      }
      // A new topic has no usual volume yet.
      boolean isUsual = emerged < 0 || week - emerged >= SHORTEST_BASELINE;
      if (isUsual && resurfaced == null) {
        addSpikeOrDrop(start, week, signals);
      }
    }
    return signals;
  }

  /** Against the weeks since the last lasting change, and at least the last few. */
  private void addSpikeOrDrop(int start, int week, List<Signal> signals) {
    int from =
        Math.max(0, Math.min(week - SHORTEST_BASELINE, Math.max(start, week - LONG_BASELINE)));
    Expected expected = Expected.of(counts, exposure, from, week);
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
        chance,
        false);
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
    return new Signal(week, "emerging", counts[week], 0, EMERGING_BEFORE, chance, false);
  }

  private Signal resurfaced(int week) {
    boolean wasSilent = week >= BASELINE && sum(week - BASELINE, week) == 0;
    boolean wasKnown = wasSilent && sum(0, week - BASELINE) >= RESURFACED_BEFORE;
    return wasKnown && counts[week] >= RESURFACED_COUNT
        ? new Signal(week, "resurfaced", counts[week], 0, 0, 0, false)
        : null;
  }

  /** Lasting changes of the topic's share of all conversations, single spikes cut. */
  private List<ChangePoint> drifts() {
    if (sum(0, counts.length) < DRIFT_COUNT) {
      return List.of();
    }
    double[] hits = new double[counts.length];
    double[] trials = new double[counts.length];
    for (int week = 0; week < counts.length; week++) {
      int from = Math.max(0, week - BASELINE);
      int to = Math.min(counts.length, week + BASELINE + 1);
      hits[week] = Math.min(counts[week], Expected.cap(counts, from, to));
      trials[week] = hits[week] + exposure[week];
    }
    return new LastingChanges(Floor.factor(DRIFT_RATIO), RoganGladen.NONE)
        .in(new ShareSeries(hits, trials));
  }

  /** Shares as conversations a week, at the present number of all others. */
  private Signal signal(ChangePoint drift) {
    double all = sumExposure(drift.week(), counts.length) / (counts.length - drift.week());
    return new Signal(
        drift.week(),
        "drift",
        conversations(drift.after(), all),
        conversations(drift.range().low(), all),
        conversations(drift.range().high(), all),
        drift.chance(),
        true);
  }

  private static double conversations(double share, double others) {
    return share * others / (1 - share);
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
