package dev.ticketmine.taxonomy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says which tags a conversation has after changes, applied in their order: a later change sees
 * what an earlier one made of a tag.
 */
public final class Retagging implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<TaxonomyChange> changes;

  /** Positions of the changes that concern a tag, in order, so that others cost nothing. */
  private final HashMap<String, List<Integer>> byTag = new HashMap<>();

  private final HashMap<String, List<Integer>> additionsByTopic = new HashMap<>();

  /** Takes the changes in order. */
  public Retagging(List<TaxonomyChange> changes) {
    this.changes = new ArrayList<>(changes);
    for (int at = 0; at < changes.size(); at++) {
      for (String tag : changes.get(at).tags()) {
        put(byTag, TagKey.of(tag), at);
      }
      if (changes.get(at).action() == ChangeAction.ADD) {
        for (NewTag added : changes.get(at).newTags()) {
          for (String topic : added.topicIds()) {
            put(additionsByTopic, topic, at);
          }
        }
      }
    }
  }

  /**
   * Returns the tags after the changes. A conversation that no change concerns keeps its list as it
   * is, null too; in others a tag stands once, where it stood first.
   *
   * @param tags tags as they are; null for none
   * @param topicId primary topic; null if unknown
   * @param attributes further fields; null for none
   */
  public List<String> apply(List<String> tags, String topicId, Map<String, String> attributes) {
    List<String> before = tags == null ? List.of() : tags;
    Map<String, String> known = attributes == null ? Map.of() : attributes;
    List<String> after = new ArrayList<>();
    for (String tag : before) {
      if (tag == null || tag.isBlank()) {
        after.add(tag);
      } else {
        follow(tag, 0, topicId, known, after);
      }
    }
    for (int at : additionsByTopic.getOrDefault(topicId, List.of())) {
      for (NewTag added : changes.get(at).newTags()) {
        if (added.holds(topicId, known)) {
          follow(added.name(), at + 1, topicId, known, after);
        }
      }
    }
    return after.equals(before) ? tags : distinct(after);
  }

  /** Follows a tag through the changes from a position on. */
  private void follow(
      String tag, int from, String topicId, Map<String, String> attributes, List<String> after) {
    for (int at : byTag.getOrDefault(TagKey.of(tag), List.of())) {
      if (at >= from) {
        for (String next : replaced(tag, changes.get(at), topicId, attributes)) {
          follow(next, at + 1, topicId, attributes, after);
        }
        return;
      }
    }
    after.add(tag);
  }

  private static List<String> replaced(
      String tag, TaxonomyChange change, String topicId, Map<String, String> attributes) {
    List<NewTag> fitting =
        change.action() == ChangeAction.SPLIT
            ? change.newTags().stream().filter(child -> child.holds(topicId, attributes)).toList()
            : change.newTags();
    return fitting.isEmpty() && change.action() == ChangeAction.SPLIT && change.keepsRest()
        ? List.of(tag)
        : fitting.stream().map(NewTag::name).toList();
  }

  private static List<String> distinct(List<String> tags) {
    Map<String, String> first = new LinkedHashMap<>();
    tags.stream().filter(Objects::nonNull).forEach(tag -> first.putIfAbsent(TagKey.of(tag), tag));
    return List.copyOf(first.values());
  }

  private static void put(Map<String, List<Integer>> positions, String key, int at) {
    List<Integer> all = positions.computeIfAbsent(key, name -> new ArrayList<>());
    if (!all.contains(at)) {
      all.add(at);
    }
  }
}
