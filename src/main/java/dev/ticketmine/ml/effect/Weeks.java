package dev.ticketmine.ml.effect;

import java.util.Arrays;

/**
 * The weeks before and after a day: seven days each, counted from that day in both directions, so
 * that each holds every day of the week once and no weekday weighs more on one side.
 *
 * @param day index of the first day of the first week after
 * @param before whole weeks that count before; those directly before the day are left out
 * @param after whole weeks that count after; the first is left out
 */
record Weeks(int day, int before, int after) {
  /**
   * Weeks directly before that are left out: content is written where contacts have just peaked,
   * and what falls back to its usual level by itself would make anything work.
   */
  static final int LEFT_OUT_BEFORE = 4;

  /** Weeks directly after that are left out: the peak passes, and content has to be found first. */
  static final int LEFT_OUT_AFTER = 1;

  static final int MOST_BEFORE = 26;
  static final int MOST_AFTER = 13;
  private static final int DAYS = 7;

  /**
   * Returns the weeks around a day that so many days, the first being 0, hold; none for a day that
   * lies outside.
   */
  static Weeks around(int day, int days) {
    if (day < 0 || day > days) {
      return new Weeks(day, 0, 0);
    }
    int wholeBefore = day / DAYS - LEFT_OUT_BEFORE;
    int wholeAfter = (days - day) / DAYS - LEFT_OUT_AFTER;
    return new Weeks(
        day,
        Math.max(0, Math.min(MOST_BEFORE, wholeBefore)),
        Math.max(0, Math.min(MOST_AFTER, wholeAfter)));
  }

  /** Returns the number of weeks that count. */
  int length() {
    return before + after;
  }

  /** Returns the sums of the weeks, those before first. */
  double[] of(long[] daily) {
    double[] sums = new double[length()];
    for (int week = 0; week < sums.length; week++) {
      int from = first(week);
      sums[week] = Arrays.stream(daily, from, from + DAYS).sum();
    }
    return sums;
  }

  private int first(int week) {
    return week < before
        ? day - DAYS * (LEFT_OUT_BEFORE + before - week)
        : day + DAYS * (LEFT_OUT_AFTER + week - before);
  }

  double sumBefore(double[] weekly) {
    return Arrays.stream(weekly, 0, before).sum();
  }

  double sumAfter(double[] weekly) {
    return Arrays.stream(weekly, before, length()).sum();
  }
}
