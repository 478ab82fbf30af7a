package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds which tags are used as parts of others: a tag surely stands beside its parent on two thirds
 * of its conversations, while the parent surely stands without it on half of its own.
 */
final class TagHierarchy {
  private static final double NEARLY_ALWAYS = 2.0 / 3;
  private static final double HALF = 0.5;

  private final Map<String, TagProfile> tags;
  private final TagOptions options;

  TagHierarchy(List<TagProfile> tags, TagOptions options) {
    this.tags = tags.stream().collect(Collectors.toMap(TagProfile::key, tag -> tag));
    this.options = options;
  }

  /** Returns the parent; of several the least used one, which is the nearest. */
  Optional<TagProfile> parent(TagProfile tag) {
    if (tag.conversations() < options.minimumUses()) {
      return Optional.empty();
    }
    return tag.by(ProfileTags.OTHER_TAG).entrySet().stream()
        .filter(other -> tags.containsKey(other.getKey()))
        .filter(other -> contains(tags.get(other.getKey()), tag, other.getValue()))
        .map(other -> tags.get(other.getKey()))
        .min(Comparator.comparingLong(TagProfile::conversations).thenComparing(TagProfile::key));
  }

  private static boolean contains(TagProfile parent, TagProfile tag, long together) {
    return Interval.wilson(together, tag.conversations()).low() >= NEARLY_ALWAYS
        && Interval.wilson(together, parent.conversations()).high() < HALF;
  }
}
