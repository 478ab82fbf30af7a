package dev.ticketmine.disclosure;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sizes of groups by topic, kind and value. */
public final class Groups {
  /** The topic id of groups of the whole archive. */
  public static final String ARCHIVE = "";

  private final Map<String, Map<String, SortedMap<String, GroupSize>>> sizes = new HashMap<>();

  /** Adds a group. */
  public void put(String topicId, String kind, String value, GroupSize size) {
    sizes
        .computeIfAbsent(topicId, topic -> new HashMap<>())
        .computeIfAbsent(kind, groups -> new TreeMap<>())
        .put(value, size);
  }

  /** Returns the size of a group; {@link GroupSize#NONE} if there is no such group. */
  public GroupSize size(String topicId, String kind, String value) {
    return sizes(topicId, kind).getOrDefault(value, GroupSize.NONE);
  }

  /** Returns the sizes of all groups of a kind, by value. */
  public SortedMap<String, GroupSize> sizes(String topicId, String kind) {
    return Collections.unmodifiableSortedMap(
        sizes.getOrDefault(topicId, Map.of()).getOrDefault(kind, new TreeMap<>()));
  }
}
