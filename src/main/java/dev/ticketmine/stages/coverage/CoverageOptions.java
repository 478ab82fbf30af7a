package dev.ticketmine.stages.coverage;

/**
 * When an article counts as an answer.
 *
 * @param minimumConversations conversations of a topic in a language below which nothing is said
 * @param coveredShare share of what agents typically explain, weighted, that an article must hold
 *     to answer the topic, 0..1
 * @param minimumReplies agents' replies below which their content is not compared with articles
 */
public record CoverageOptions(int minimumConversations, double coveredShare, int minimumReplies) {
  /** Returns five conversations, a third and three replies. */
  public static CoverageOptions defaults() {
    return new CoverageOptions(5, 1.0 / 3, 3);
  }
}
