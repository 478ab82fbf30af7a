package dev.ticketmine.ml.statistics;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.spark.sql.api.java.UDF4;

/**
 * The probability that a topic would hold so many conversations with a value by chance: the upper
 * tail of the hypergeometric distribution (Fisher's exact test, one-sided).
 */
public final class HypergeometricTail implements UDF4<Long, Long, Long, Long, Double> {
  private static final long serialVersionUID = 1L;

  /**
   * Returns P(X >= support).
   *
   * @param support conversations of the topic with the value
   * @param topicTotal conversations of the topic with the attribute
   * @param valueTotal conversations with the value
   * @param total conversations with the attribute
   */
  @Override
  public Double call(Long support, Long topicTotal, Long valueTotal, Long total) {
    return probability(support, topicTotal, valueTotal, total);
  }

  /** Returns P(X >= support), with the meanings of {@link #call}. */
  public static double probability(long support, long topicTotal, long valueTotal, long total) {
    return new HypergeometricDistribution(
            null, Math.toIntExact(total), Math.toIntExact(valueTotal), Math.toIntExact(topicTotal))
        .upperCumulativeProbability(Math.toIntExact(support));
  }
}
