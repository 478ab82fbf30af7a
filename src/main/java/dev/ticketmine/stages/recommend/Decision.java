package dev.ticketmine.stages.recommend;

import java.time.LocalDate;

/**
 * What somebody decided about a recommendation.
 *
 * @param origin where it was said, for messages: file and line, or the command
 * @param recommendationId id, or its first digits
 * @param reason reason given; null if none
 * @param articleId article that was published; null if none
 * @param publishedDate day of publication; null if not said
 */
public record Decision(
    String origin,
    String recommendationId,
    Choice choice,
    String reason,
    String articleId,
    LocalDate publishedDate) {
  /** What was decided. */
  public enum Choice {
    /** It will be done. */
    accepted,
    /** It will not be done. */
    rejected,
    /** It was done, and customers can read it. */
    published
  }
}
