package dev.ticketmine.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A logical date that is worked on.
 *
 * @param date the night: everything that happened up to the end of this day counts
 * @param revision 0 for the first attempt; one more for each deliberate re-run
 * @param zone zone in which days and weeks begin
 */
public record Night(LocalDate date, int revision, ZoneId zone) {
  /** Returns the id of the run, such as {@code 2026-03-02-r0}. */
  public String runId() {
    return date + "-r" + revision;
  }
}
