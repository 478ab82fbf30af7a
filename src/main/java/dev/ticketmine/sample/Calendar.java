package dev.ticketmine.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When customers write, and when the shop answers. */
final class Calendar {
  /** The shop's zone. */
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final int OPENS = 8;
  private static final int CLOSES = 19;

  /** Share of a day's contacts by hour of the day. */
  private static final double[] HOURS = {
    1, 0.5, 0.3, 0.2, 0.2, 0.5, 1.5, 3.5, 6, 8, 8.5, 8, 6.5, 6.5, 7, 7, 6.5, 6, 6.5, 7, 6.5, 5, 3.5, 2
  };

  private Calendar() {}

  /** Returns how many contacts a day has, relative to an average one. */
  static double contacts(LocalDate day) {
    return weekday(day, 1.25, 0.6, 0.5) * season(day, 1.45);
  }

  /** Returns how many orders a day has, relative to an average one. */
  static double orders(LocalDate day) {
    return weekday(day, 1.05, 0.95, 1.15) * season(day, 1.75);
  }

  private static double weekday(LocalDate day, double monday, double saturday, double sunday) {
    DayOfWeek weekday = day.getDayOfWeek();
    return switch (weekday) {
      case MONDAY -> monday;
      case SATURDAY -> saturday;
      case SUNDAY -> sunday;
      default -> 1.1;
    };
  }

  private static double season(LocalDate day, double christmas) {
    MonthDay date = MonthDay.from(day);
    if (!date.isBefore(MonthDay.of(12, 1)) && !date.isAfter(MonthDay.of(12, 23))) {
      return christmas;
    }
    if (!date.isBefore(MonthDay.of(11, 24)) && !date.isAfter(MonthDay.of(11, 30))) {
      return 1.2;
    }
    return date.equals(MonthDay.of(12, 25)) || date.equals(MonthDay.of(1, 1)) ? 0.35 : 1;
  }

  /**
   * Returns a moment of the day.
   *
   * @param share how much of the day's contacts came before, 0..1
   */
  static ZonedDateTime moment(LocalDate day, double share) {
    double total = 0;
    for (double hour : HOURS) {
      total += hour;
    }
    double rest = share * total;
    int hour = 0;
    while (hour < 23 && rest >= HOURS[hour]) {
      rest -= HOURS[hour];
      hour++;
    }
    int second = Math.min(3599, (int) (3600 * rest / HOURS[hour]));
    return day.atTime(hour, second / 60, second % 60).atZone(ZONE);
  }

  /** Returns the moment itself in opening hours (not on Sundays), otherwise shortly after opening. */
  static ZonedDateTime inOpeningHours(ZonedDateTime moment, Dice dice) {
    ZonedDateTime local = moment;
    if (local.getHour() >= CLOSES) {
      local = opening(local.plusDays(1), dice);
    } else if (local.getHour() < OPENS) {
      local = opening(local, dice);
    }
    return local.getDayOfWeek() == DayOfWeek.SUNDAY ? opening(local.plusDays(1), dice) : local;
  }

  private static ZonedDateTime opening(ZonedDateTime day, Dice dice) {
    return day.toLocalDate()
        .atTime(OPENS, 0)
        .atZone(ZONE)
        .plusSeconds(dice.between(120, 3 * 3600));
  }
}
