package dev.ticketmine.stages.tags;

/**
 * Floors of the tag audit.
 *
 * @param maximumTags tags that are audited: the most used ones
 * @param minimumUses conversations with a tag below which no test is claimed
 * @param minimumPart conversations of a topic within a tag that make the topic a part worth a tag
 * @param minimumTopic conversations of a topic from which it needs a tag
 */
public record TagOptions(int maximumTags, int minimumUses, int minimumPart, int minimumTopic) {
  /** Returns floors that keep chance out. */
  public static TagOptions defaults() {
    return new TagOptions(2000, 20, 8, 30);
  }
}
