package dev.ticketmine.taxonomy;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A tag that a change introduces or extends, and the rule that says which conversations get it.
 *
 * @param name tag as it is set
 * @param nameDe German name; may be null
 * @param nameEn English name; may be null
 * @param definition when to set it; may be null
 * @param topicIds primary topics of its conversations; empty if the change needs no rule
 * @param attribute attribute that its conversations have in common beside the topic; may be null
 * @param attributeValue value of the attribute; null without one
 */
public record NewTag(
    String name,
    String nameDe,
    String nameEn,
    String definition,
    List<String> topicIds,
    String attribute,
    String attributeValue)
    implements Serializable {

  /** Keeps the topics as they are now. */
  public NewTag {
    topicIds = List.copyOf(topicIds);
  }

  /** A tag without rule, for changes that replace one name by another. */
  public static NewTag named(String name) {
    return new NewTag(name, null, null, null, List.of(), null, null);
  }

  /** Returns whether the rule holds for a conversation; without a topic it never does. */
  boolean holds(String topicId, Map<String, String> attributes) {
    return topicId != null
        && topicIds.contains(topicId)
        && (attribute == null || attributeValue.equals(attributes.get(attribute)));
  }
}
