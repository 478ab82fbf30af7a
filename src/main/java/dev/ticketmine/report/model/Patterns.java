package dev.ticketmine.report.model;

import java.util.List;

/**
 * When customers make contact, and what goes with what.
 *
 * @param hours times that are frequent enough to show
 * @param contrasts comparisons that enough is known for, the largest differences first
 * @param undecided questions of comparisons that not enough is known for
 */
public record Patterns(List<BusyHour> hours, List<Contrast> contrasts, List<String> undecided) {
  /** Nothing is known. */
  public static final Patterns NONE = new Patterns(List.of(), List.of(), List.of());
}
