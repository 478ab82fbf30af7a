package dev.ticketmine.jobs;

import java.time.Duration;

/**
 * What runs cost, by what earlier ones took: taking files in grows with their bytes, the rest with
 * the whole archive, so it costs about what it cost last time.
 *
 * @param secondsPerByte mean of all runs that read something
 * @param restSeconds all but taking in, of the last run
 */
record RunCost(double secondsPerByte, double restSeconds) {
  /** Returns what a run that reads so many bytes takes. */
  Duration of(long bytes) {
    return Duration.ofMillis(Math.round(1000 * (restSeconds + secondsPerByte * bytes)));
  }
}
