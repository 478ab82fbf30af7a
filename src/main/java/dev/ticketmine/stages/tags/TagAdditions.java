package dev.ticketmine.stages.tags;

import static dev.ticketmine.stages.tags.TagChange.percent;

import dev.ticketmine.ml.statistics.Counts;
import dev.ticketmine.ml.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Frequent topics that no tag fits. A tag fits if it may be on a third of the conversations that
 * one expects to be tagged, and the topic may be a tenth of the tag.
 */
final class TagAdditions {
  private static final double FREQUENT = 0.005;
  private static final double RECALL = 1.0 / 3;
  private static final double PRECISION = 0.1;

  private final TagArchive archive;
  private final TagOptions options;
  private final TagStyle style;
  private final TopicNames names;

  TagAdditions(TagArchive archive, TagOptions options, TagStyle style, TopicNames names) {
    this.archive = archive;
    this.options = options;
    this.style = style;
    this.names = names;
  }

  /** Proposes a tag for every topic that these tags do not fit. */
  List<TagChange> changes(List<TagProfile> tags) {
    long floor =
        Math.max(
            options.minimumTopic(), (long) Math.ceil(FREQUENT * archive.archive().conversations()));
    List<TagChange> changes = new ArrayList<>();
    archive.archive().topics().entrySet().stream()
        .filter(topic -> topic.getValue() >= floor)
        .filter(topic -> tags.stream().noneMatch(tag -> fits(tag, topic.getKey())))
        .map(Map.Entry::getKey)
        .forEach(topic -> changes.add(change(topic, tags)));
    return changes;
  }

  private boolean fits(TagProfile tag, String topic) {
    long with = tag.inTopic(topic);
    long expected =
        Math.max(with, Math.round(archive.archive().inTopic(topic) * archive.taggedShare()));
    return with > 0
        && Interval.wilson(with, expected).high() >= RECALL
        && Interval.wilson(with, Counts.total(tag.topics())).high() >= PRECISION;
  }

  private TagChange change(String topic, List<TagProfile> tags) {
    long conversations = archive.archive().inTopic(topic);
    Optional<TagProfile> best =
        tags.stream()
            .filter(tag -> tag.inTopic(topic) > 0)
            .max(
                Comparator.comparingLong((TagProfile tag) -> tag.inTopic(topic))
                    .thenComparing(TagProfile::key, Comparator.reverseOrder()));
    String nearest =
        best.map(
                tag ->
                    "the most frequent tag, '%s', is on %s"
                        .formatted(
                            tag.name(), percent((double) tag.inTopic(topic) / conversations)))
            .orElse("no tag is on any of them");
    return new TagChange(
        TagChange.Action.ADD,
        List.of(),
        List.of(style.name(topic, names)),
        conversations,
        "%d conversations; %s of them have a tag, against %s of all; %s."
            .formatted(
                conversations,
                percent((double) archive.tagged().inTopic(topic) / conversations),
                percent(archive.taggedShare()),
                nearest));
  }
}
