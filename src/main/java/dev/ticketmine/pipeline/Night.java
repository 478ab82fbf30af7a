package dev.ticketmine.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A logical date that is worked on. Usually the day whose files come in; when files of a past day
 * are taken in later, the tables are still computed as of the newest one.
 *
 * @param date the night: everything that happened up to the end of this day counts
 * @param revision 0 for the first attempt; one more for each deliberate re-run
 * @param zone zone in which days and weeks begin
 * @param delivered the day whose files come in
 */
public record Night(LocalDate date, int revision, ZoneId zone, LocalDate delivered) {
  /** A night whose own files come in. */
  public Night(LocalDate date, int revision, ZoneId zone) {
    this(date, revision, zone, date);
  }

  /** Returns the id of the run, such as {@code 2026-03-02-r0}. */
  public String runId() {
    return delivered + "-r" + revision;
  }
}
