package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.statistics.Counts;
import dev.ticketmine.ml.statistics.Interval;
import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.TagKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tags that mix topics: three or more great parts, or two whose customers differ much in mood. A
 * tag of two like-minded parts is merely broad.
 */
final class TagSplits {
  private static final int MIX = 3;
  private static final double MUCH = 1 / 3.0;

  private final List<TagProfile> tags;
  private final TagTests tests;
  private final TagStyle style;
  private final TopicNames names;
  private final TagText text;

  /**
   * Knows the other tags.
   *
   * @param tags tags that stay; one that means a part already is proposed for it
   */
  TagSplits(List<TagProfile> tags, TagTests tests, TagStyle style, TopicNames names, TagText text) {
    this.tags = tags;
    this.tests = tests;
    this.style = style;
    this.names = names;
    this.text = text;
  }

  /** Proposes to split the tag if it mixes topics. */
  Optional<TagChange> change(TagProfile tag) {
    List<String> parts = tests.parts(tag);
    if (tests.why(tag) != Outcome.FAILED
        || parts.size() < 2
        || parts.size() < MIX && !differInMood(tag, parts)) {
      return Optional.empty();
    }
    Map<String, NewTag> newTags = new LinkedHashMap<>();
    List<String> shares = new ArrayList<>();
    long known = Counts.total(tag.topics());
    for (String part : parts) {
      String name = tagOf(part, tag);
      newTags.merge(TagKey.of(name), style.tag(name, part, names, text), TagSplits::withTopicsOf);
      String negative =
          parts.size() < MIX
              ? text.say(
                  ", davon negativ %s",
                  ", of these negative %s", text.percent(negatives(tag, part), tag.inTopic(part)))
              : "";
      shares.add(
          "%s %s%s"
              .formatted(
                  text.quoted(style.name(part, names)),
                  text.percent(tag.inTopic(part), known),
                  negative));
    }
    long inParts = parts.stream().mapToLong(tag::inTopic).sum();
    if (newTags.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new TagChange(
            ChangeAction.SPLIT,
            tag.spellings(),
            List.copyOf(newTags.values()),
            tag.conversations(),
            Interval.wilson(inParts, known).low(),
            text.say(
                "%d Themen machen %s seiner %s Gespräche aus: %s.",
                "%d topics make up %s of its %s conversations: %s.",
                parts.size(),
                text.percent(inParts, known),
                text.count(tag.conversations()),
                String.join("; ", shares))));
  }

  private String tagOf(String topic, TagProfile split) {
    return tags.stream()
        .filter(tag -> !tag.key().equals(split.key()))
        .filter(tag -> tests.meaning(tag).filter(topic::equals).isPresent())
        .map(TagProfile::name)
        .findFirst()
        .orElseGet(() -> style.name(topic, names));
  }

  /** Two topics that one tag means. */
  private static NewTag withTopicsOf(NewTag one, NewTag other) {
    List<String> topics = new ArrayList<>(one.topicIds());
    topics.addAll(other.topicIds());
    return new NewTag(one.name(), one.nameDe(), one.nameEn(), one.definition(), topics, null, null);
  }

  /** Surely, and by much: in a large archive, any two topics surely differ a little. */
  private static boolean differInMood(TagProfile tag, List<String> parts) {
    Interval first = mood(tag, parts.get(0));
    Interval second = mood(tag, parts.get(1));
    double difference = negativeShare(tag, parts.get(0)) - negativeShare(tag, parts.get(1));
    return Math.abs(difference) >= MUCH
        && (first.low() > second.high() || second.low() > first.high());
  }

  private static double negativeShare(TagProfile tag, String part) {
    return (double) negatives(tag, part) / tag.inTopic(part);
  }

  private static Interval mood(TagProfile tag, String part) {
    return Interval.wilson(negatives(tag, part), tag.inTopic(part));
  }

  private static long negatives(TagProfile tag, String part) {
    return tag.by(ProfileTags.NEGATIVE_TOPIC).getOrDefault(part, 0L);
  }
}
