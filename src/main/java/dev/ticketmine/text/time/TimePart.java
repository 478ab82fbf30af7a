package dev.ticketmine.text.time;

import java.time.DayOfWeek;

/**
 * What one match says of a time. Exactly one of days, hours, range is set where the kind says so.
 *
 * @param days for {@link Kind#DAYS}
 * @param from first minute of the day, for {@link Kind#HOURS}, and for days with hours
 * @param to minute after the last, at most 1440
 * @param range for {@link Kind#STRETCH}
 * @param weekday day of the week if the part names nothing else, or null
 */
record TimePart(Kind kind, Days days, int from, int to, TimeRange range, DayOfWeek weekday) {
  /** What a part is about. */
  enum Kind {
    /** One day or several. */
    DAYS,
    /** Hours of a day. */
    HOURS,
    /** The end of business. */
    CLOSING,
    /** A stretch in hours or minutes from the message on. */
    STRETCH,
    /** "Soon". */
    VAGUE,
    /** A time that lies behind. */
    PAST
  }

  static final int DAY = 24 * 60;

  static TimePart days(Days days) {
    return new TimePart(Kind.DAYS, days, 0, DAY, null, null);
  }

  static TimePart weekday(Days days, DayOfWeek weekday) {
    return new TimePart(Kind.DAYS, days, 0, DAY, null, weekday);
  }

  static TimePart hours(int from, int to) {
    return new TimePart(Kind.HOURS, null, from, to, null, null);
  }

  static TimePart stretch(TimeRange range) {
    return new TimePart(Kind.STRETCH, null, 0, DAY, range, null);
  }

  static TimePart of(Kind kind) {
    return new TimePart(kind, null, 0, DAY, null, null);
  }

  TimePart withHours(int first, int last) {
    return new TimePart(kind, days, first, last, range, weekday);
  }

  TimePart withDays(Days other) {
    return new TimePart(kind, other, from, to, range, null);
  }
}
