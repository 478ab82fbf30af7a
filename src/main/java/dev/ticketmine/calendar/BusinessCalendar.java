package dev.ticketmine.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;

/**
 * Business days and hours of a land in a time zone. A business day has business hours and is no
 * holiday. Days before 1990 and after 2060 have no holidays.
 */
public final class BusinessCalendar implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int DAYS_TO_TRY = 400;

  private final ZoneId zone;
  private final BusinessHours hours;
  private final HashSet<LocalDate> holidays;

  /**
   * Makes a calendar.
   *
   * @param zone zone in which days begin
   * @param land whose holidays count, as in {@link Holidays}
   * @param hours business hours, as in {@link BusinessHours}
   * @throws IllegalArgumentException if land or hours cannot be understood
   */
  public BusinessCalendar(ZoneId zone, String land, String hours) {
    this.zone = zone;
    this.hours = BusinessHours.parse(hours);
    this.holidays = new HashSet<>(Holidays.of(land));
  }

  /** The zone in which days begin. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether a day has business hours and is no holiday. */
  public boolean isBusinessDay(LocalDate day) {
    return hours.of(day.getDayOfWeek()).isPresent() && !holidays.contains(day);
  }

  /** Whether a day is a holiday, on whatever day of the week. */
  public boolean isHoliday(LocalDate day) {
    return holidays.contains(day);
  }

  /** When a day's business begins; none on other days. */
  public Optional<Instant> opens(LocalDate day) {
    return isBusinessDay(day)
        ? hours.of(day.getDayOfWeek()).map(span -> at(day, span.opens()))
        : Optional.empty();
  }

  /** When a day's business ends; none on other days. */
  public Optional<Instant> closes(LocalDate day) {
    return isBusinessDay(day)
        ? hours.of(day.getDayOfWeek()).map(span -> at(day, span.closes()))
        : Optional.empty();
  }

  /**
   * Returns the day that is so many business days after another: for 1 the next business day. A day
   * without business counts as if it were the end of the business day before it; 0 gives the day
   * itself or else the next business day.
   */
  public LocalDate plusBusinessDays(LocalDate day, int days) {
    LocalDate result = day;
    int left = days;
    if (left <= 0) {
      return next(day);
    }
    while (left > 0) {
      result = next(result.plusDays(1));
      left--;
    }
    return result;
  }

  /** Returns the seconds of business hours between two times; 0 if the second is not later. */
  public long businessSecondsBetween(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    long seconds = 0;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        long begin = Math.max(opens(day).orElseThrow().getEpochSecond(), from.getEpochSecond());
        long end = Math.min(closes(day).orElseThrow().getEpochSecond(), to.getEpochSecond());
        seconds += Math.max(0, end - begin);
      }
    }
    return seconds;
  }

  private LocalDate next(LocalDate from) {
    LocalDate day = from;
    for (int i = 0; i < DAYS_TO_TRY; i++) {
      if (isBusinessDay(day)) {
        return day;
      }
      day = day.plusDays(1);
    }
    throw new IllegalStateException("No business day within a year of " + from);
  }

  private Instant at(LocalDate day, int minute) {
    return minute == 24 * 60
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
  }
}
