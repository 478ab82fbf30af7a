package dev.ticketmine.report.model;

import java.time.LocalDate;

/**
 * A week of a topic or of the whole archive.
 *
 * @param start Monday
 * @param conversations conversations created in the week
 * @param negativeShare share of conversations whose customer is negative; may be null
 */
public record Week(LocalDate start, long conversations, Double negativeShare) {
  /** A week of which only the volume is known. */
  public static Week of(LocalDate start, long conversations) {
    return new Week(start, conversations, null);
  }
}
