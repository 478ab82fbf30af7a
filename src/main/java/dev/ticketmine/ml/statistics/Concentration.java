package dev.ticketmine.ml.statistics;

import java.util.SortedMap;

/**
 * How much more often two members of a sample share their category than two members of the base do:
 * 1 for a sample drawn by chance. The margin is the 99 % one-sided margin of a chance sample, from
 * the variance of the number of coinciding pairs.
 *
 * @param lift coincidence in the sample divided by coincidence in the base
 * @param margin what chance alone may add to or take from the lift
 */
public record Concentration(double lift, double margin) {
  private static final double Z99 = 2.326348;

  /** Samples that mean something are several times as concentrated as their base. */
  private static final double NOT_AS_MUCH = 3;

  /** Compares a sample with its base. The sample needs two members, the base needs one. */
  public static Concentration of(SortedMap<String, Long> sample, SortedMap<String, Long> base) {
    double n = Counts.total(sample);
    double baseTotal = Counts.total(base);
    double squares = 0;
    double cubes = 0;
    for (long count : base.values()) {
      double share = count / baseTotal;
      squares += share * share;
      cubes += share * share * share;
    }
    double pairs = n * (n - 1) / 2;
    double variance =
        pairs * (squares - squares * squares) + n * (n - 1) * (n - 2) * (cubes - squares * squares);
    return new Concentration(
        Counts.coincidence(sample) / squares,
        Z99 * Math.sqrt(Math.max(0, variance)) / (pairs * squares));
  }

  /**
   * Says that the sample is spread like chance: no more concentrated than chance explains, and
   * large enough to be sure that it is not three times as concentrated as the base.
   */
  public boolean isLikeChance() {
    return lift - margin <= 1 && lift + margin < NOT_AS_MUCH;
  }
}
