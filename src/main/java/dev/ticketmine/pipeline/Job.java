package dev.ticketmine.pipeline;

/**
 * A part of a night: reads tables, applies stages, writes tables. Lake, night and options come
 * through the constructor.
 */
public interface Job {
  /** The name of the step, in kebab-case, as progress and ledger show it. */
  String name();

  /** Does the work and says what was written. */
  JobResult run();
}
