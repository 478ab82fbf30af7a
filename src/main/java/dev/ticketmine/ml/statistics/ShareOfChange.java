package dev.ticketmine.ml.statistics;

import java.util.Optional;

/**
 * What share of a change one part of the counts makes up, with its 95 % interval.
 *
 * <p>Part and rest are Poisson counts before and after, so that a share of their changes is a ratio
 * of two estimates that hang together; its interval is that of Fieller (1954), which is not
 * symmetric and does not exist while the change itself may be chance.
 *
 * @param share 1 if the part makes up the whole change; above 1 if the rest fell meanwhile
 * @param low lower end of the interval
 * @param high upper end
 */
public record ShareOfChange(double share, double low, double high) {
  private static final double Z95 = 1.959964;

  /**
   * Works the share out.
   *
   * @param part count of the part now
   * @param partBefore its count before
   * @param rest count of everything else now
   * @param restBefore its count before
   * @param scale what a count of before is worth now: the length of now, divided by that of before
   * @return nothing if nothing rose, or if the rise is not clear
   */
  public static Optional<ShareOfChange> of(
      double part, double partBefore, double rest, double restBefore, double scale) {
    double ofPart = part - scale * partBefore;
    double all = ofPart + rest - scale * restBefore;
    double partVariance = part + scale * scale * partBefore;
    // No conversation of the rest is no proof that none was to come.
    double variance = partVariance + Math.max(1, rest) + scale * scale * restBefore;
    double a = all * all - Z95 * Z95 * variance;
    if (all <= 0 || a <= 0) {
      return Optional.empty();
    }
    double b = ofPart * all - Z95 * Z95 * partVariance;
    double c = ofPart * ofPart - Z95 * Z95 * partVariance;
    double root = Math.sqrt(Math.max(0, b * b - a * c));
    return Optional.of(new ShareOfChange(ofPart / all, (b - root) / a, (b + root) / a));
  }

  /**
   * Returns how much likelier the present counts are if only the part rose, and the rest came as
   * before, than if both rose alike: the logarithm of the ratio of the binomial likelihoods.
   *
   * @param part count of the part now
   * @param all count of part and rest now, above 0
   * @param partBefore count of the part before
   * @param allBefore count of part and rest before
   * @param scale as in {@link #of}
   */
  public static double logLikelihoodRatio(
      long part, long all, long partBefore, long allBefore, double scale) {
    // Half a count on either side keeps shares that were never seen possible.
    double usual = (partBefore + 0.5) / (allBefore + 1);
    double rest = scale * (allBefore - partBefore + 0.5);
    double alone = Math.max(usual, 1 - rest / all);
    return part * Math.log(alone / usual) + (all - part) * Math.log((1 - alone) / (1 - usual));
  }
}
