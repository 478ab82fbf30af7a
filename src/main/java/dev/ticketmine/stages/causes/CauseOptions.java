package dev.ticketmine.stages.causes;

/**
 * What an attribute value must show to be named as a cause.
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
}
