package dev.ticketmine.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A value axis from zero with round steps.
 *
 * @param step distance of two ticks
 * @param end last tick; at or above every value
 */
record Axis(double step, double end) {
  private static final int MAX_STEPS = 5;

  /** Returns the axis with at most five steps of 1, 2 or 5 times a power of ten. */
  static Axis upTo(double maximum) {
    if (!(maximum > 0)) {
      return new Axis(1, 1);
    }
    double power = Math.pow(10, Math.floor(Math.log10(maximum)) - 1);
    for (double factor : new double[] {1, 2, 5, 10, 20, 50, 100}) {
      double step = factor * power;
      double steps = Math.ceil(maximum / step - 1e-9);
      if (steps <= MAX_STEPS) {
        return new Axis(step, steps * step);
      }
    }
    throw new IllegalStateException("no axis for " + maximum);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int index = 0; index * step <= end + step / 2; index++) {
      ticks.add(index * step);
    }
    return ticks;
  }
}
