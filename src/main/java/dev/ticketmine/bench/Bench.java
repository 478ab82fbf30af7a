package dev.ticketmine.bench;

import java.util.List;

/**
 * A whole measurement.
 *
 * @param machine what it ran on
 * @param version version of ticketmine
 * @param nights nights in the order in which they were run: sizes ascending, first before next
 */
public record Bench(Machine machine, String version, List<NightCost> nights) {
  /** Returns the first nights, by size. */
  List<NightCost> firstNights() {
    return nights.stream().filter(night -> night.night().equals(NightCost.FIRST)).toList();
  }
}
