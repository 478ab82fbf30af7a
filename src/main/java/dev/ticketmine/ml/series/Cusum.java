package dev.ticketmine.ml.series;

import dev.ticketmine.ml.series.LastingChanges.Floor;
import dev.ticketmine.ml.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Notices a change of a weekly share while it happens: cumulative sums of how far each week lies
 * from the earlier ones (Page, 1954), both ways, less an allowance k, against a threshold h. Every
 * week is judged by the weeks before it alone.
 */
public final class Cusum {
  private static final double THRESHOLD = 4;
  private static final double ALLOWANCE = 0.75;

  /** Many a week leave little noise, and every small swing of the world shows. */
  private static final double ALLOWANCE_OF_MANY = 1;

  private static final double MANY = 500;
  private static final int LEARNT = 12;
  private static final int LONGEST = 52;

  private final Floor floor;
  private final RoganGladen errors;

  /** Options as in {@link LastingChanges}. */
  public Cusum(Floor floor, RoganGladen errors) {
    this.floor = floor;
    this.errors = errors;
  }

  /**
   * An alarm.
   *
   * @param week the week that raised it
   * @param onset first week of the change as far as the sum tells
   * @param before share before the onset, corrected
   * @param after share from the onset to the alarm, corrected
   * @param range 95 % interval of the share before
   * @param chance upper bound of the probability of a change as clear in one of so many weeks
   */
  public record Alarm(
      int week, int onset, double before, double after, Interval range, double chance) {}

  /** One side's sum, and the first week of the excursion that it is in. */
  private static final class Side {
    private final int sign;
    private double sum;
    private int since;

    private Side(int sign) {
      this.sign = sign;
    }

    private void restart(int week) {
      sum = 0;
      since = week;
    }

    private void add(double deviation, double allowance, int week) {
      sum = Math.max(0, sum + sign * deviation - allowance);
      since = sum > 0 ? since : week + 1;
    }
  }

  /** Returns the alarms by week; after each one the level is learnt anew from its onset on. */
  public List<Alarm> in(ShareSeries shares) {
    List<Alarm> alarms = new ArrayList<>();
    List<Side> sides = List.of(new Side(1), new Side(-1));
    int start = 0;
    sides.forEach(side -> side.restart(LEARNT));
    for (int week = LEARNT; week < shares.length(); week++) {
      if (week < start + LEARNT) {
        int next = week + 1;
        sides.forEach(side -> side.restart(next));
        continue;
      }
      double correlation = Overdispersion.correlation(shares, week);
      double allowance = shares.trials(week) > MANY ? ALLOWANCE_OF_MANY : ALLOWANCE;
      for (Side side : sides) {
        side.add(deviation(shares, start, side.since, week, correlation), allowance, week);
      }
      Side side = sides.get(0).sum >= sides.get(1).sum ? sides.get(0) : sides.get(1);
      Alarm alarm =
          side.sum > THRESHOLD ? alarm(shares, start, side.since, week, correlation) : null;
      if (alarm != null && floor.allows(alarm.before(), alarm.after())) {
        alarms.add(alarm);
        start = alarm.onset();
        sides.forEach(either -> either.restart(alarm.week() + 1));
      }
    }
    return alarms;
  }

  private Alarm alarm(ShareSeries raw, int start, int onset, int week, double correlation) {
    ShareSeries shares = Overdispersion.effective(raw, correlation);
    int from = Math.max(start, onset - LONGEST);
    double gain =
        shares.cost(from, week + 1) - shares.cost(from, onset) - shares.cost(onset, week + 1);
    double tail = 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(Math.max(0, gain));
    Interval seen = Interval.wilson(shares.hits(from, onset), shares.trials(from, onset));
    return new Alarm(
        week,
        onset,
        errors.corrected(shares.share(from, onset)),
        errors.corrected(shares.share(onset, week + 1)),
        new Interval(errors.corrected(seen.low()), errors.corrected(seen.high())),
        Math.min(1, tail * (week + 1 - from)));
  }

  /** How many standard deviations a week lies above the weeks before the present suspicion. */
  private static double deviation(
      ShareSeries shares, int start, int since, int week, double correlation) {
    double sum = 0;
    double weight = 0;
    for (int before = Math.max(start, since - LONGEST); before < since; before++) {
      if (shares.trials(before) > 0) {
        double certainty = 1 / Overdispersion.variance(shares.trials(before), correlation);
        sum += certainty * shares.angle(before);
        weight += certainty;
      }
    }
    if (weight <= 0 || shares.trials(week) <= 0) {
      return 0;
    }
    double variance = Overdispersion.variance(shares.trials(week), correlation) + 1 / weight;
    return (shares.angle(week) - sum / weight) / Math.sqrt(variance);
  }
}
