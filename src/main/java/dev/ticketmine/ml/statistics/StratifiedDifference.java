package dev.ticketmine.ml.statistics;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The difference of two shares that are compared within strata, such as topics, so that groups of
 * different make-up can be compared: Mantel and Haenszel's weights, with the variance of Sato
 * (1989), which holds for few large and for many small strata. The test is that of Cochran (1954)
 * and Mantel and Haenszel (1959), two-sided, without correction for continuity.
 *
 * @param difference share of the group less share of the others, -1..1
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param chance probability of as large a difference if there were none
 */
public record StratifiedDifference(double difference, double low, double high, double chance) {
  private static final double Z95 = 1.959964;
  private static final double LEAST_EXPECTED = 5;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /**
   * What was counted in a stratum.
   *
   * @param n cases of the group
   * @param hits those of them with the outcome
   * @param otherN cases of the others
   * @param otherHits those of them with the outcome
   */
  public record Stratum(long n, long hits, long otherN, long otherHits) {
    private double weight() {
      return n + otherN == 0 ? 0 : (double) n * otherN / (n + otherN);
    }
  }

  /**
   * Returns the difference; null if no stratum has cases of both, or if too few cases with or
   * without the outcome are to be expected on either side for the test to hold (fewer than 5).
   */
  public static StratifiedDifference of(List<Stratum> strata) {
    double weights = 0;
    double weighted = 0;
    double skew = 0;
    double spread = 0;
    double surplus = 0;
    double variance = 0;
    double expected = 0;
    double expectedWithout = 0;
    double otherExpected = 0;
    double otherWithout = 0;
    for (Stratum stratum : strata) {
      double n = stratum.n();
      double m = stratum.otherN();
      double x = stratum.hits();
      double y = stratum.otherHits();
      double all = n + m;
      if (stratum.weight() > 0) {
        weights += stratum.weight();
        weighted += stratum.weight() * (x / n - y / m);
        skew += (n * n * y - m * m * x + n * m * (m - n) / 2) / (all * all);
        spread += (x * (m - y) + y * (n - x)) / (2 * all);
        double share = (x + y) / all;
        surplus += x - n * share;
        variance += all > 1 ? n * m * share * (1 - share) / (all - 1) : 0;
        expected += n * share;
        expectedWithout += n * (1 - share);
        otherExpected += m * share;
        otherWithout += m * (1 - share);
      }
    }
    double least =
        Math.min(Math.min(expected, expectedWithout), Math.min(otherExpected, otherWithout));
    if (!(weights > 0) || !(variance > 0) || least < LEAST_EXPECTED) {
      return null;
    }
    double difference = weighted / weights;
    double error = Math.sqrt(Math.max(0, difference * skew + spread)) / weights;
    double z = Math.abs(surplus) / Math.sqrt(variance);
    return new StratifiedDifference(
        difference,
        Math.max(-1, difference - Z95 * error),
        Math.min(1, difference + Z95 * error),
        2 * NORMAL.cumulativeProbability(-z));
  }
}
