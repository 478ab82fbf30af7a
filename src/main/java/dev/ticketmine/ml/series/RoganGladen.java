package dev.ticketmine.ml.series;

import java.io.Serializable;

/**
 * What a share would be if nothing were classified wrongly (Rogan and Gladen, 1978).
 *
 * @param recall share of the true cases that are found, 0..1
 * @param specificity share of the others that are left alone, 0..1; both together above 1
 */
public record RoganGladen(double recall, double specificity) implements Serializable {
  /** No error: shares stay as they are. */
  public static final RoganGladen NONE = new RoganGladen(1, 1);

  /** Checks that the classifier knows something. */
  public RoganGladen {
    if (!(recall + specificity > 1) || recall > 1 || specificity > 1) {
      throw new IllegalArgumentException(
          "recall %s and specificity %s must be at most 1, together above 1"
              .formatted(recall, specificity));
    }
  }

  /** Returns the corrected share, 0..1. */
  public double corrected(double share) {
    return Math.min(1, Math.max(0, (share - (1 - specificity)) / slope()));
  }

  /** Returns the share that is seen when this one is true. */
  public double seen(double share) {
    return share * recall + (1 - share) * (1 - specificity);
  }

  /** Returns how many points are seen when the truth changes by one. */
  public double slope() {
    return recall + specificity - 1;
  }
}
