package dev.ticketmine.stages.coverage;

import dev.ticketmine.stages.coverage.Nearness.Match;
import dev.ticketmine.stages.coverage.StaleFigures.Conflict;
import java.util.OptionalDouble;

/**
 * What is said about the help content for a topic in a language.
 *
 * @param status see {@link GapRules}
 * @param match the article that it is about; for missing the nearest one, or null
 * @param other the article that says the same; null but for duplicate
 * @param conflict figures that differ; null but for stale and some duplicates
 * @param foundShare share of the questions whose words find the article; null but for unfindable
 * @param certainty how likely it is that an article answers, or that none does; empty if there is
 *     too little to compare with
 */
record Gap(
    String status,
    Match match,
    ArticleText other,
    Conflict conflict,
    Double foundShare,
    OptionalDouble certainty) {
  Gap(String status, Match match, OptionalDouble certainty) {
    this(status, match, null, null, null, certainty);
  }

  Gap with(ArticleText same) {
    return new Gap(status, match, same, conflict, foundShare, certainty);
  }

  Gap with(Conflict figures) {
    return new Gap(status, match, other, figures, foundShare, certainty);
  }

  Gap with(double found) {
    return new Gap(status, match, other, conflict, found, certainty);
  }

  /** Returns the article that a reader should look at; null if none is near. */
  ArticleText named() {
    return status.equals("missing") ? null : match.article();
  }
}
