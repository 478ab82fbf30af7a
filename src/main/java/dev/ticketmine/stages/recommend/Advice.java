package dev.ticketmine.stages.recommend;

import java.util.List;

/**
 * A recommendation before decisions and memory are added.
 *
 * @param value what tells it from others of the same kind, topic and language; null if nothing
 * @param low contacts a week that could be saved (tags: that are concerned), lower end; null if too
 *     few to show
 * @param high the same, upper end
 * @param weight how much a contact counts for the mood of those who write
 */
record Advice(
    String kind,
    String topicId,
    String language,
    String value,
    String title,
    String body,
    Double low,
    Double high,
    double weight,
    List<String> evidence,
    List<String> quotes) {
  /** Returns the stable id. */
  String id() {
    return RecommendationId.of(kind, topicId, language, value);
  }

  /** Returns the middle of the range, times what a contact is worth for this kind and mood. */
  double priority() {
    return low == null ? 0 : (low + high) / 2 * weight * Worth.of(kind).perContact();
  }
}
