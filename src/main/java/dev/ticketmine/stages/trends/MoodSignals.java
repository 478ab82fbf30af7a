package dev.ticketmine.stages.trends;

import dev.ticketmine.ml.series.ChangePoint;
import dev.ticketmine.ml.series.Cusum;
import dev.ticketmine.ml.series.LastingChanges;
import dev.ticketmine.ml.series.LastingChanges.Floor;
import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.ml.series.ShareSeries;
import dev.ticketmine.ml.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds weeks from which on the share of negative customers is another one (mood_worse,
 * mood_better), and single weeks that stand out (mood_bad_week). Method and limits:
 * docs/methods/trends.md.
 */
final class MoodSignals {
  private static final Floor FLOOR = Floor.points(0.05);
  private static final double LEAST_CUSTOMERS = 30;

  /** Segmentation needs some weeks after a change; until then the cumulative sum speaks. */
  private static final int NEWEST_WEEKS = 8;

  private static final int NEAR = 4;
  private static final int BAD_COUNT = 5;
  private static final int BASELINE_COUNT = 20;
  private static final double BAD_CHANGE = 0.15;

  private final ShareSeries shares;
  private final RoganGladen errors;

  /**
   * A topic's weeks.
   *
   * @param counts conversations
   * @param negatives those of negative customers
   * @param customers who wrote them: what one customer says several times counts once
   * @param errors errors in telling negative customers
   */
  MoodSignals(long[] counts, long[] negatives, long[] customers, RoganGladen errors) {
    double[] hits = new double[counts.length];
    double[] trials = new double[counts.length];
    for (int week = 0; week < counts.length; week++) {
      trials[week] = Math.min(customers[week], counts[week]);
      hits[week] = counts[week] > 0 ? trials[week] * negatives[week] / counts[week] : 0;
    }
    this.shares = new ShareSeries(hits, trials);
    this.errors = errors;
  }

  /** Returns the signals: lasting changes first, then single weeks. */
  List<Signal> find() {
    List<Signal> signals = new ArrayList<>();
    if (shares.trials(0, shares.length()) >= LEAST_CUSTOMERS) {
      List<ChangePoint> changes = new LastingChanges(FLOOR, errors).in(shares);
      changes.forEach(change -> signals.add(signal(change)));
      for (Cusum.Alarm alarm : new Cusum(FLOOR, errors).in(shares)) {
        if (alarm.onset() >= shares.length() - NEWEST_WEEKS && isApart(alarm.onset(), changes)) {
          signals.add(signal(alarm));
        }
      }
      addBadWeeks(changes, signals);
    }
    return signals;
  }

  private static boolean isApart(int week, List<ChangePoint> changes) {
    return changes.stream().noneMatch(change -> Math.abs(change.week() - week) <= NEAR);
  }

  private static Signal signal(ChangePoint change) {
    return signal(change.week(), change.before(), change.after(), change.range(), change.chance());
  }

  private static Signal signal(Cusum.Alarm alarm) {
    return signal(alarm.onset(), alarm.before(), alarm.after(), alarm.range(), alarm.chance());
  }

  private static Signal signal(
      int week, double before, double after, Interval range, double chance) {
    String kind = after > before ? "mood_worse" : "mood_better";
    return new Signal(week, kind, after, range.low(), range.high(), chance, true);
  }

  /** Each week against the others of its level, but for those where the level may change. */
  private void addBadWeeks(List<ChangePoint> changes, List<Signal> signals) {
    int from = 0;
    for (int i = 0; i <= changes.size(); i++) {
      int to = i < changes.size() ? changes.get(i).week() : shares.length();
      for (int week = from; week < to; week++) {
        Signal signal = badWeek(from, to, week);
        int now = week;
        boolean mayBeChange =
            changes.stream().anyMatch(change -> now >= change.earliest() && now <= change.latest());
        if (signal != null && !mayBeChange) {
          signals.add(signal);
        }
      }
      from = to;
    }
  }

  private Signal badWeek(int from, int to, int week) {
    long count = Math.round(shares.trials(week));
    long hits = Math.round(shares.hits(week));
    long others = Math.round(shares.trials(from, to)) - count;
    long otherHits = Math.round(shares.hits(from, to)) - hits;
    if (count < BAD_COUNT || others < BASELINE_COUNT) {
      return null;
    }
    double observed = errors.corrected((double) hits / count);
    double usual = errors.corrected((double) otherHits / others);
    if (observed - usual < BAD_CHANGE) {
      return null;
    }
    Interval seen = Interval.wilson((double) otherHits / others * count, count);
    return new Signal(
        week,
        "mood_bad_week",
        observed,
        errors.corrected(seen.low()),
        errors.corrected(seen.high()),
        ExactTests.hitsAtLeast(hits, count, hits + otherHits, count + others),
        false);
  }
}
