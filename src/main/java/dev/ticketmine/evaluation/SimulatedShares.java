package dev.ticketmine.evaluation;

import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.ml.series.ShareSeries;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Two invented years of weekly shares of negative customers with one planted step: a level, a
 * yearly wave, weeks that swing more than chance lets them, and a classifier that errs.
 *
 * @param weekly mean conversations a week
 * @param step what the true share rises by in week {@link #STEP_WEEK}; 0 for none
 */
record SimulatedShares(int weekly, double step) {
  static final int WEEKS = 104;
  static final int STEP_WEEK = 70;
  static final RoganGladen ERRORS = new RoganGladen(0.88, 0.86);

  private static final double LEVEL = 0.3;
  private static final double WAVE = 0.02;
  private static final double CORRELATION = 0.004;
  private static final double YEAR = 52;
  private static final int DRAWS = 100_000;

  /** Returns one series; the same for the same seed. */
  ShareSeries series(long seed) {
    RandomGenerator weather = new Well19937c(seed);
    SplittableRandom customers = new SplittableRandom(seed);
    PoissonDistribution volume = new PoissonDistribution(weather, weekly, 1e-9, DRAWS);
    double[] hits = new double[WEEKS];
    double[] trials = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      double mean = LEVEL + WAVE * Math.sin(2 * Math.PI * week / YEAR);
      mean += week >= STEP_WEEK ? step : 0;
      double size = 1 / CORRELATION - 1;
      double truth = new BetaDistribution(weather, mean * size, (1 - mean) * size).sample();
      double seen = ERRORS.seen(truth);
      trials[week] = volume.sample();
      for (int i = 0; i < trials[week]; i++) {
        hits[week] += customers.nextDouble() < seen ? 1 : 0;
      }
    }
    return new ShareSeries(hits, trials);
  }
}
