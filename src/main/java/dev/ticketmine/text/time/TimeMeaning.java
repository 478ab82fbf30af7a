package dev.ticketmine.text.time;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.text.time.TimePart.Kind;
import dev.ticketmine.text.time.TimeRules.Hit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Says which time a match of {@link TimeRules} means, seen from the time of the message. */
final class TimeMeaning {
  private static final double FEW = 5;
  private static final double FEW_MINUTES = 15;
  private static final int HOUR = 60;
  private static final int NOON = 12;
  private static final int EARLIEST_UNMARKED_HOUR = 8;

  private final TimeRules rules;
  private final Instant sent;
  private final LocalDate today;
  private final BusinessCalendar calendar;
  private final CalendarDays dates;

  TimeMeaning(TimeRules rules, Instant sent, BusinessCalendar calendar) {
    this.rules = rules;
    this.sent = sent;
    this.calendar = calendar;
    this.today = sent.atZone(calendar.zone()).toLocalDate();
    this.dates = new CalendarDays(today);
  }

  /** What a match means; {@link Kind#PAST} for what lies behind or does not exist. */
  TimePart of(Hit hit) {
    List<String> meaning = hit.rule().meaning();
    int number = meaning.size() > 1 ? Integer.parseInt(digits(meaning.get(1))) : 0;
    String part = meaning.get(meaning.size() - 1);
    return switch (meaning.get(0)) {
      case "duration" -> duration(hit, meaning);
      case "day" -> days(Days.of(today.plusDays(number)));
      case "today" ->
          days(Days.of(today)).withHours(minute(meaning.get(1)), minute(meaning.get(2)));
      case "business-day" -> days(Days.of(calendar.plusBusinessDays(today, number)));
      case "weekday" -> weekday(hit, part.equals("next"));
      case "date" -> days(dates.date(number(hit, "d"), month(hit), hit.group("y")));
      case "month-day" -> days(dates.dayOfMonth(number(hit, "d")));
      case "week" -> days(dates.week(number, part));
      case "weekend" -> days(dates.weekend());
      case "month" -> days(dates.month(number, part));
      case "named-month" -> days(dates.namedMonth(month(hit), part));
      case "year-end" -> days(dates.yearEnd());
      case "clock" -> clock(hit);
      case "hours" -> TimePart.hours(minute(meaning.get(1)), minute(meaning.get(2)));
      case "closing" -> TimePart.of(Kind.CLOSING);
      case "vague" -> TimePart.of(Kind.VAGUE);
      default -> TimePart.of(Kind.PAST);
    };
  }

  private TimePart days(Days days) {
    return days == null || days.last().isBefore(today)
        ? TimePart.of(Kind.PAST)
        : TimePart.days(days);
  }

  private TimePart weekday(Hit hit, boolean isNextWeek) {
    DayOfWeek day = DayOfWeek.of(number(hit, "wd"));
    if (isNextWeek) {
      return days(dates.week(1, "").weekday(day));
    }
    return TimePart.weekday(Days.of(today.with(TemporalAdjusters.next(day))), day);
  }

  private TimePart duration(Hit hit, List<String> meaning) {
    String unit = meaning.size() > 2 ? meaning.get(2) : rules.value("unit", hit.group("unit"));
    String most = hit.group("n2");
    double last = meaning.size() > 2 ? 1 : amount(most == null ? "few" : most, unit);
    String least = hit.group("n1");
    double first = least == null ? 0 : Math.min(last, amount(least, unit));
    return switch (unit) {
      case "minute" -> stretch(first, last, 1);
      case "hour" -> stretch(first, last, HOUR);
      case "business-day" ->
          days(
              new Days(
                  least == null ? today : calendar.plusBusinessDays(today, (int) first),
                  calendar.plusBusinessDays(today, (int) Math.ceil(last))));
      case "month" ->
          days(new Days(today.plusMonths((long) first), today.plusMonths((long) Math.ceil(last))));
      default -> {
        int length = unit.equals("week") ? 7 : 1;
        yield days(
            new Days(
                today.plusDays((long) (first * length)),
                today.plusDays((long) Math.ceil(last * length))));
      }
    };
  }

  private TimePart stretch(double first, double last, int minutes) {
    return TimePart.stretch(
        new TimeRange(
            sent.plusSeconds((long) (first * minutes * 60)),
            sent.plusSeconds((long) (last * minutes * 60))));
  }

  private double amount(String word, String unit) {
    String value = rules.value("number", word);
    if (value.equals("few") || value.equals("so")) {
      return unit.equals("minute") ? FEW_MINUTES : FEW;
    }
    return Double.parseDouble(value);
  }

  private TimePart clock(Hit hit) {
    int to = minute(hit, "2", "");
    boolean isMarked = hit.group("p2") != null;
    int from = hit.group("h1") == null ? to : minute(hit, "1", isMarked ? hit.group("p2") : "");
    if (hit.group("h1") != null && !isMarked && to < EARLIEST_UNMARKED_HOUR * HOUR) {
      to += NOON * HOUR;
    }
    return to > TimePart.DAY || from > TimePart.DAY
        ? TimePart.of(Kind.PAST)
        : TimePart.hours(Math.min(from, to), to);
  }

  private int minute(Hit hit, String which, String fallback) {
    String marked = hit.group("p" + which);
    String half = marked == null ? fallback : marked;
    String minutes = hit.group("min" + which);
    int hour = Integer.parseInt(hit.group("h" + which));
    if (half != null && half.startsWith("p") && hour < NOON) {
      hour += NOON;
    }
    return hour * HOUR + (minutes == null ? 0 : Integer.parseInt(minutes));
  }

  private int month(Hit hit) {
    return Integer.parseInt(rules.value("month", hit.group("m")));
  }

  private int number(Hit hit, String group) {
    return Integer.parseInt(
        group.equals("wd") ? rules.value("weekday", hit.group(group)) : hit.group(group));
  }

  private static String digits(String text) {
    return text.matches("\\d+") ? text : "0";
  }

  private static int minute(String clock) {
    return Integer.parseInt(clock.substring(0, 2)) * HOUR + Integer.parseInt(clock.substring(3));
  }
}
