package dev.ticketmine.bench;

import java.util.List;

/**
 * What a night cost.
 *
 * @param night {@code first}: the lake was empty; {@code next}: the last days came in addition
 * @param conversations conversations in the lake after it
 * @param messages their messages
 * @param delivered conversations that it took in, later versions of known ones included
 * @param seconds from the first step's beginning to the publication
 * @param lakeBytes size of the lake's files after it, those of earlier nights included
 * @param steps its steps, in the order in which they ended
 */
public record NightCost(
    String night,
    long conversations,
    long messages,
    long delivered,
    double seconds,
    long lakeBytes,
    List<StepCost> steps) {
  /** Empty lake. */
  public static final String FIRST = "first";

  /** Some days on top of it. */
  public static final String NEXT = "next";

  /** Returns conversations in the lake over the night's seconds. */
  public double conversationsPerSecond() {
    return conversations / seconds;
  }

  /** Returns the most heap that a step used. */
  public long peakHeapBytes() {
    return steps.stream().mapToLong(StepCost::peakHeapBytes).max().orElse(0);
  }

  /** Returns the processor time of all steps. */
  public double cpuSeconds() {
    return steps.stream().mapToDouble(StepCost::cpuSeconds).sum();
  }
}
