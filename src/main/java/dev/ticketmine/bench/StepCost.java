package dev.ticketmine.bench;

/**
 * What one step of a night cost, run alone.
 *
 * @param step name
 * @param seconds time on the clock
 * @param cpuSeconds processor time of the whole process, compilation and garbage collection
 *     included
 * @param peakHeapBytes most of the Java heap in use at a time, garbage not yet collected included
 * @param spark what its Spark tasks did
 */
public record StepCost(
    String step, double seconds, double cpuSeconds, long peakHeapBytes, TaskTotals spark) {}
