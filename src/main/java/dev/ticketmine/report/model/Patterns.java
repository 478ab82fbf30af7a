package dev.ticketmine.report.model;

import java.util.List;

/**
 * When customers make contact, what goes with what, and what conversations show.
 *
 * @param hours times that are frequent enough to show
 * @param contrasts comparisons that enough is known for, the largest differences first
 * @param undecided questions of comparisons that not enough is known for
 * @param signs what conversations show: over all, and where more often than usual
 * @param closings words that last replies end with
 * @param phases phases of the work over all
 */
public record Patterns(
    List<BusyHour> hours,
    List<Contrast> contrasts,
    List<String> undecided,
    List<Sign> signs,
    List<ClosingLine> closings,
    List<Phase> phases) {
  /** Nothing is known. */
  public static final Patterns NONE =
      new Patterns(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
