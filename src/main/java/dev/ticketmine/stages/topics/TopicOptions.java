package dev.ticketmine.stages.topics;

import java.io.Serializable;

/**
 * Settings of topic discovery.
 *
 * @param sampleSize at most so many distinct texts are looked at to discover topics
 * @param minQuestions a topic needs at least so many questions
 * @param minShare and at least this share of the questions looked at
 * @param dormantDays a topic without a question for so many days is dormant
 * @param rediscoverDays so many days after it was done last, all topics are discovered anew and
 *     matched to the known ones; 0 for never. On other nights the known ones stay as they are, and
 *     only what they leave unclear is searched
 */
public record TopicOptions(
    int sampleSize, int minQuestions, double minShare, int dormantDays, int rediscoverDays)
    implements Serializable {
  /** The settings that are used if nothing else is said. */
  public static TopicOptions defaults() {
    return new TopicOptions(20_000, 8, 0.002, 28, 28);
  }

  /** Returns these settings with at most so many texts looked at, and no more than before. */
  TopicOptions withAtMost(int texts) {
    return new TopicOptions(
        Math.min(texts, sampleSize), minQuestions, minShare, dormantDays, rediscoverDays);
  }
}
