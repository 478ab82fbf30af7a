package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.TrendSimulation;

/** Judges the search for changes on invented weeks. It needs no lake and no Spark. */
public final class EvaluateTrendsJob {
  private static final int RUNS = 1_000;

  /** Returns the table of volumes and steps. */
  public String run() {
    return new TrendSimulation(RUNS).table();
  }
}
