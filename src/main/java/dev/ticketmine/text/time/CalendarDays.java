package dev.ticketmine.text.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Dates, weeks and months as people name them, seen from a day. */
final class CalendarDays {
  /** A date without a year that is further ahead than this lies in the past year. */
  private static final int FURTHEST_AHEAD = 183;

  private static final int BEGIN = 10;
  private static final int MIDDLE = 20;
  private static final int CENTURY = 2000;
  private static final int TWO_DIGITS = 100;

  private final LocalDate today;

  CalendarDays(LocalDate today) {
    this.today = today;
  }

  /** A date; null if there is none such, or if it is past. */
  Days date(int day, int month, String year) {
    try {
      if (year != null) {
        int number = Integer.parseInt(year);
        return Days.of(LocalDate.of(number < TWO_DIGITS ? CENTURY + number : number, month, day));
      }
      LocalDate date = LocalDate.of(today.getYear(), month, day);
      return date.isBefore(today) ? soon(Days.of(date.plusYears(1))) : Days.of(date);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The next such day of a month; null if this and the next month have none. */
  Days dayOfMonth(int day) {
    YearMonth month = YearMonth.from(today);
    YearMonth named = day < today.getDayOfMonth() ? month.plusMonths(1) : month;
    return named.isValidDay(day) ? Days.of(named.atDay(day)) : null;
  }

  /** A week from Monday to Sunday, or part of it; its end is Friday, or Sunday from Saturday on. */
  Days week(int weeksAhead, String part) {
    LocalDate monday =
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeksAhead);
    return switch (part) {
      case "begin" -> new Days(monday, monday.plusDays(1));
      case "middle" -> Days.of(monday.plusDays(2));
      case "end" -> {
        LocalDate friday = monday.plusDays(4);
        yield Days.of(friday.isBefore(today) ? monday.plusDays(6) : friday);
      }
      default -> new Days(monday, monday.plusDays(6));
    };
  }

  Days weekend() {
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return new Days(sunday.minusDays(1), sunday);
  }

  /** A month, or its first ten days, its second ten, or its end. */
  Days month(int monthsAhead, String part) {
    return part(YearMonth.from(today).plusMonths(monthsAhead), part);
  }

  /** A month of this year or, if it is past, the next; null if that is too far. */
  Days namedMonth(int month, String part) {
    Days days = part(YearMonth.of(today.getYear(), month), part);
    return days.last().isBefore(today)
        ? soon(part(YearMonth.of(today.getYear() + 1, month), part))
        : days;
  }

  Days yearEnd() {
    return Days.of(LocalDate.of(today.getYear(), 12, 31));
  }

  private Days soon(Days days) {
    return days.first().isAfter(today.plusDays(FURTHEST_AHEAD)) ? null : days;
  }

  private static Days part(YearMonth month, String part) {
    return switch (part) {
      case "begin" -> new Days(month.atDay(1), month.atDay(BEGIN));
      case "middle" -> new Days(month.atDay(BEGIN + 1), month.atDay(MIDDLE));
      case "end" -> new Days(month.atDay(MIDDLE + 1), month.atEndOfMonth());
      default -> new Days(month.atDay(1), month.atEndOfMonth());
    };
  }
}
