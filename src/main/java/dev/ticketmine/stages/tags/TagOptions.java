package dev.ticketmine.stages.tags;

import dev.ticketmine.taxonomy.Taxonomy;

/**
 * Floors of the tag audit, and what is known beforehand.
 *
 * @param maximumTags tags that are audited: the most used ones
 * @param minimumUses conversations with a tag below which no test is claimed
 * @param minimumPart conversations of a topic within a tag that make the topic a part worth a tag
 * @param minimumTopic conversations of a topic from which it needs a tag
 * @param taxonomy tags that the team has agreed on
 */
public record TagOptions(
    int maximumTags, int minimumUses, int minimumPart, int minimumTopic, Taxonomy taxonomy) {
  /** Returns floors that keep chance out, and no taxonomy. */
  public static TagOptions defaults() {
    return new TagOptions(2000, 20, 8, 30, Taxonomy.NONE);
  }

  /** Returns the same floors with what the team has agreed on. */
  public TagOptions with(Taxonomy agreed) {
    return new TagOptions(maximumTags, minimumUses, minimumPart, minimumTopic, agreed);
  }

  boolean isProtected(TagProfile tag) {
    return taxonomy.isProtected(tag.key());
  }
}
