package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.EffectSimulation;

/**
 * Judges the search for effects of publications on invented ones. It needs no lake and no Spark.
 */
public final class EvaluateEffectsJob {
  private static final long SEED = 2026;

  private final int runs;

  /** A job with so many publications of each kind. */
  public EvaluateEffectsJob(int runs) {
    this.runs = runs;
  }

  /** Returns the table of truths, volumes and weeks. */
  public String run() {
    return new EffectSimulation(SEED, runs).table();
  }
}
