package dev.ticketmine.evaluation;

import java.util.List;

/** All scores, in a fixed order. */
public record Evaluation(List<Score> scores) {
  /** Keeps the list as it is. */
  public Evaluation {
    scores = List.copyOf(scores);
  }
}
