package dev.ticketmine.jobs;

import dev.ticketmine.evaluation.Evaluation;
import dev.ticketmine.evaluation.Evaluator;
import dev.ticketmine.evaluation.Truth;
import dev.ticketmine.lake.Lake;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Scores a lake's published tables against a truth file. It is no part of a night: it writes
 * nothing.
 */
public final class EvaluateJob {
  private final Lake lake;
  private final Path truth;

  /** A job over a lake that is open to read. */
  public EvaluateJob(Lake lake, Path truth) {
    this.lake = lake;
    this.truth = truth;
  }

  /**
   * Returns the scores; a table that is not written leaves its scores out, with a note.
   *
   * @throws dev.ticketmine.errors.UserException if the truth cannot be read or belongs to another
   *     archive
   */
  public Evaluation run() {
    return new Evaluator(
            Truth.read(truth),
            table -> lake.has(table) ? Optional.of(lake.read(table)) : Optional.empty())
        .evaluate();
  }
}
