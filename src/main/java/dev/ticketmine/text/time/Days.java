package dev.ticketmine.text.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Days from the first to the last, both counted. */
record Days(LocalDate first, LocalDate last) {
  private static final int WEEK = 7;

  static Days of(LocalDate day) {
    return new Days(day, day);
  }

  boolean isWeek() {
    return ChronoUnit.DAYS.between(first, last) == WEEK - 1;
  }

  /** The first such day of the week among these or after. */
  Days weekday(DayOfWeek day) {
    return of(first.with(TemporalAdjusters.nextOrSame(day)));
  }

  boolean meets(Days other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  Days and(Days other) {
    return new Days(later(first, other.first), earlier(last, other.last));
  }

  Days to(Days other) {
    return new Days(earlier(first, other.first), later(last, other.last));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? other : one;
  }
}
