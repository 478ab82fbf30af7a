package dev.ticketmine.report.model;

import java.util.List;

/**
 * What is known of contacts about a topic beside their value.
 *
 * @param next topics that the same customers bring next, most often first
 * @param asked what agents have to ask for, most often first
 * @param wishes what customers would like to have
 */
public record Contact(List<NextIssue> next, List<Asked> asked, List<Wished> wishes) {
  /** Nothing is known. */
  public static final Contact NONE = new Contact(List.of(), List.of(), List.of());

  /**
   * A topic that customers bring within 14 days.
   *
   * @param topicId the next topic
   * @param share share of the customers
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param lift how much more often than by chance
   */
  public record NextIssue(String topicId, double share, double low, double high, double lift) {}

  /**
   * Something that agents ask for.
   *
   * @param kind what it is, such as order_number
   * @param share share of the conversations with a reply
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param examples sentences that ask
   */
  public record Asked(String kind, double share, double low, double high, List<String> examples) {}

  /**
   * Wishes of a kind.
   *
   * @param kind product or feature
   * @param conversations conversations with such a wish
   * @param examples sentences that wish
   * @param purposes clauses that say what for
   */
  public record Wished(
      String kind, long conversations, List<String> examples, List<String> purposes) {}
}
