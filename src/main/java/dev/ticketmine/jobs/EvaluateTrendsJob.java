package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.TrendSimulation;

/** Judges the search for changes on invented weeks. It needs no lake and no Spark. */
public final class EvaluateTrendsJob {
  private final int runs;

  /** A job with so many series of each kind. */
  public EvaluateTrendsJob(int runs) {
    this.runs = runs;
  }

  /** Returns the table of volumes and steps. */
  public String run() {
    return new TrendSimulation(runs).table();
  }
}
