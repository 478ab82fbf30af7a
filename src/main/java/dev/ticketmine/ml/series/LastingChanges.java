package dev.ticketmine.ml.series;

import dev.ticketmine.ml.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lasting changes of a weekly share afterwards: dispersion, season, exact segmentation,
 * place, permutation test, effect floor. Method and measured errors: docs/methods/trends.md.
 */
public final class LastingChanges {
  private static final int SHORTEST = 4;
  private static final double PENALTY = 3;
  private static final double LEVEL = 0.05;
  private static final int ROUNDS = 3;
  private static final long SEED = 20_260_101;

  private final Floor floor;
  private final RoganGladen errors;

  /** Which differences are large enough to matter. */
  @FunctionalInterface
  public interface Floor {
    /** Whether a share before and after differ enough to be claimed. */
    boolean allows(double before, double after);

    /** Allows differences of at least so much, 0..1. */
    static Floor points(double least) {
      return (before, after) -> Math.abs(after - before) >= least;
    }

    /** Allows a share to grow, or shrink, by at least this factor. */
    static Floor factor(double least) {
      return (before, after) -> Math.max(before, after) >= least * Math.min(before, after);
    }
  }

  /**
   * Options.
   *
   * @param floor which differences of corrected shares are claimed
   * @param errors errors of the classifier behind the hits
   */
  public LastingChanges(Floor floor, RoganGladen errors) {
    this.floor = floor;
    this.errors = errors;
  }

  /** Returns the changes by week; shares are corrected for the classifier's errors. */
  public List<ChangePoint> in(ShareSeries raw) {
    ShareSeries shares = Overdispersion.effective(raw, Overdispersion.correlation(raw));
    List<Integer> changes = segments(shares);
    ShareSeries levels = shares;
    for (int round = 0; round < ROUNDS && raw.length() >= Season.LEAST_WEEKS; round++) {
      levels = Season.removed(shares, changes);
      List<Integer> again = segments(levels);
      if (again.equals(changes)) {
        break;
      }
      changes = again;
    }
    return claimed(levels, changes);
  }

  private static List<Integer> segments(ShareSeries shares) {
    double penalty = PENALTY * Math.log(shares.length());
    return Pelt.changes(shares.length(), shares::cost, penalty, SHORTEST);
  }

  private List<ChangePoint> claimed(ShareSeries shares, List<Integer> changes) {
    List<ChangePoint> points = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      int from = i == 0 ? 0 : changes.get(i - 1);
      int to = i + 1 < changes.size() ? changes.get(i + 1) : shares.length();
      ChangePlace place = ChangePlace.in(shares, from, to, SHORTEST);
      double before = errors.corrected(shares.share(from, place.week()));
      double after = errors.corrected(shares.share(place.week(), to));
      if (floor.allows(before, after)) {
        double chance = PermutationTest.chance(shares.part(from, to), SHORTEST, SEED + i);
        if (chance <= LEVEL) {
          points.add(
              new ChangePoint(
                  place.week(),
                  place.earliest(),
                  place.latest(),
                  before,
                  after,
                  interval(shares, from, place.week()),
                  chance));
        }
      }
    }
    return points;
  }

  private Interval interval(ShareSeries shares, int from, int to) {
    Interval seen = Interval.wilson(shares.hits(from, to), shares.trials(from, to));
    return new Interval(errors.corrected(seen.low()), errors.corrected(seen.high()));
  }
}
