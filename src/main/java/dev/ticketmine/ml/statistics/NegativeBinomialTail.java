package dev.ticketmine.ml.statistics;

import org.apache.commons.math3.special.Beta;
import org.apache.spark.sql.api.java.UDF3;

/**
 * The probability of so many events or more, where the usual number is itself only known from a
 * count: the upper tail of the negative binomial distribution.
 */
public final class NegativeBinomialTail implements UDF3<Long, Double, Double, Double> {
  private static final long serialVersionUID = 1L;

  /**
   * Returns P(X >= count).
   *
   * @param count events that were seen
   * @param mean expected events, above 0
   * @param size dispersion: the variance is mean + mean² / size
   */
  @Override
  public Double call(Long count, Double mean, Double size) {
    return probability(count, mean, size);
  }

  /** Returns P(X >= count), with the meanings of {@link #call}. */
  public static double probability(long count, double mean, double size) {
    return count <= 0 ? 1 : Beta.regularizedBeta(mean / (mean + size), count, size);
  }
}
