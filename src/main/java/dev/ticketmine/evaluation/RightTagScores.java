package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.Retagging;
import dev.ticketmine.taxonomy.TagKey;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many conversations have a tag that names their true cause, with the tags as they are and with
 * the proposed ones. A tag names what the truth says it is about, unless it mixes causes; a new tag
 * names the intents of the topics that its rule goes by.
 */
final class RightTagScores {
  private static final String GROUP = "tags";
  private static final Set<String> NAMING = Set.of("none", "synonym");

  private RightTagScores() {}

  /**
   * A conversation as the archive has it.
   *
   * @param tags its tags; null for none
   * @param topicId its primary topic; null if unknown
   * @param attributes its further fields; null for none
   */
  record Tagged(String id, List<String> tags, String topicId, Map<String, String> attributes) {}

  static List<Score> of(
      Truth truth, TopicMap topics, List<Tagged> conversations, List<TaxonomyChange> changes) {
    Map<String, Set<String>> before = named(truth);
    Map<String, Set<String>> after = new HashMap<>(before);
    Set<String> known = new HashSet<>();
    truth.all("tag").forEach(node -> known.add(TagKey.of(node.path("tag").asText())));
    for (TaxonomyChange change : changes) {
      for (NewTag tag : change.newTags()) {
        if (!known.contains(TagKey.of(tag.name()))) {
          tag.topicIds()
              .forEach(
                  topic ->
                      after
                          .computeIfAbsent(TagKey.of(tag.name()), name -> new HashSet<>())
                          .add(topics.intentOf(topic)));
        }
      }
    }
    Retagging retagging = new Retagging(changes);
    long rightBefore = 0;
    long rightAfter = 0;
    for (Tagged conversation : conversations) {
      String intent = truth.chiefIntent(conversation.id());
      List<String> tags = conversation.tags() == null ? List.of() : conversation.tags();
      List<String> changed =
          retagging.apply(tags, conversation.topicId(), conversation.attributes());
      rightBefore += isNamed(intent, tags, before) ? 1 : 0;
      rightAfter += isNamed(intent, changed, after) ? 1 : 0;
    }
    return List.of(
        Score.share(GROUP, "right_tag_before", rightBefore, conversations.size(), ""),
        Score.share(
            GROUP,
            "right_tag_after",
            rightAfter,
            conversations.size(),
            "with all proposed changes"));
  }

  private static Map<String, Set<String>> named(Truth truth) {
    Map<String, Set<String>> intents = new HashMap<>();
    for (JsonNode node : truth.all("tag")) {
      if (NAMING.contains(node.path("fault").asText())) {
        intents.put(
            TagKey.of(node.path("tag").asText()),
            new HashSet<>(Truth.strings(node.path("intents"))));
      }
    }
    return intents;
  }

  private static boolean isNamed(
      String intent, List<String> tags, Map<String, Set<String>> intents) {
    return tags.stream()
        .anyMatch(
            tag -> tag != null && intents.getOrDefault(TagKey.of(tag), Set.of()).contains(intent));
  }
}
