package dev.ticketmine.stages.causes;

/**
 * What an attribute value, or what customers say, must show to be named as a cause.
 *
 * @param minimumSupport conversations of the topic with the value
 * @param minimumLift share in the topic divided by the share elsewhere
 * @param minimumDifference share in the topic minus the share elsewhere, 0..1
 * @param maximumQ q-value after Benjamini and Hochberg
 */
public record CauseOptions(
    int minimumSupport, double minimumLift, double minimumDifference, double maximumQ) {
  /** Returns floors that keep chance and merely frequent values out. */
  public static CauseOptions defaults() {
    return new CauseOptions(5, 1.5, 0.15, 0.05);
  }

  /** Returns floors for what customers say: most of them say nothing of why. */
  public static CauseOptions stated() {
    return new CauseOptions(5, 3, 0.03, 0.05);
  }
}
