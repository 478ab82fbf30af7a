package dev.ticketmine.notebooks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where values stand between two places of a picture, with round ticks.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param ticks values with a text
 * @param from place of the lowest value
 * @param to place of the highest value
 */
record Scale(double low, double high, List<Tick> ticks, double from, double to) {
  private static final int MOST_STEPS = 6;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  /** A value and what stands beside it. */
  record Tick(double value, String text) {}

  /** Returns a scale over these values with steps of 1, 2 or 5 times a power of ten. */
  static Scale numbers(double low, double high, double from, double to) {
    double least = Math.min(0, low);
    double most = high > least ? high : least + 1;
    double power = Math.pow(10, Math.floor(Math.log10(most - least)) - 1);
    double step = power;
    for (double factor : new double[] {1, 2, 5, 10, 20, 50, 100}) {
      step = factor * power;
      if (Math.ceil(most / step - 1e-9) - Math.floor(least / step + 1e-9) <= MOST_STEPS) {
        break;
      }
    }
    long first = (long) Math.floor(least / step + 1e-9);
    long last = (long) Math.ceil(most / step - 1e-9);
    List<Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(new Tick(i * step, number(i * step)));
    }
    return new Scale(first * step, last * step, ticks, from, to);
  }

  /** Returns a scale of whole numbers, such as positions, that does not begin at zero. */
  static Scale positions(double low, double high, double from, double to) {
    List<Tick> ticks = new ArrayList<>();
    double step = Math.max(1, Math.ceil((high - low) / 12));
    for (double value = low; value <= high; value += step) {
      ticks.add(new Tick(value, number(value)));
    }
    return new Scale(low - 0.3, Math.max(high, low + 1) + 0.3, ticks, from, to);
  }

  /** Returns a scale of days, given since 1970, with the first days of months. */
  static Scale days(double low, double high, double from, double to) {
    LocalDate first = LocalDate.ofEpochDay((long) low);
    List<LocalDate> months = new ArrayList<>();
    LocalDate month = first.withDayOfMonth(1);
    while (month.toEpochDay() <= high) {
      if (month.toEpochDay() >= low) {
        months.add(month);
      }
      month = month.plusMonths(1);
    }
    int every = Math.max(1, (int) Math.ceil(months.size() / 8.0));
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < months.size(); i += every) {
      ticks.add(new Tick(months.get(i).toEpochDay(), MONTH.format(months.get(i))));
    }
    if (ticks.isEmpty()) {
      ticks.add(new Tick(low, day(first)));
    }
    return new Scale(low, Math.max(high, low + 1), ticks, from, to);
  }

  double place(double value) {
    return from + (to - from) * (value - low) / (high - low);
  }

  /** Returns a number with as many decimals as it needs, at most two. */
  static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    if (rounded == Math.rint(rounded)) {
      return String.format(Locale.UK, "%,d", (long) rounded);
    }
    return String.format(Locale.UK, "%.2f", rounded).replaceFirst("0$", "");
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
