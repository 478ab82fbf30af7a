package dev.ticketmine.report.model;

/**
 * A group of conversations beside comparable others.
 *
 * @param question what is asked, as in the table {@code contrasts}
 * @param topicId topic; null for all
 * @param group mark, channel, segment or team; empty for the topic, end or quarter itself
 * @param outcome what is counted
 * @param share share of the group
 * @param otherShare share of the others
 * @param difference difference within strata
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param conversations conversations of the group
 * @param others conversations of the others
 * @param verdict higher, lower, no_clear_difference or goal_conflict
 */
public record Contrast(
    String question,
    String topicId,
    String group,
    String outcome,
    double share,
    double otherShare,
    double difference,
    double low,
    double high,
    long conversations,
    long others,
    String verdict) {
  /** Returns whether chance does not explain the difference. */
  public boolean isClear() {
    return !verdict.equals("no_clear_difference");
  }
}
