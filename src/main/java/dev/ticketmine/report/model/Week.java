package dev.ticketmine.report.model;

import java.time.LocalDate;

/**
 * One or more neighbouring weeks of a topic or of the whole archive: as many as are needed to show
 * their figures.
 *
 * @param start Monday of the first week
 * @param weeks number of weeks
 * @param conversations conversations created in these weeks
 * @param negativeShare share of conversations whose customer is negative; null if not shown
 */
public record Week(LocalDate start, int weeks, long conversations, Double negativeShare) {
  /** A single week of which only the volume is known. */
  public static Week of(LocalDate start, long conversations) {
    return new Week(start, 1, conversations, null);
  }
}
