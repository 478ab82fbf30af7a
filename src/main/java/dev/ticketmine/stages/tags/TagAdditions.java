package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.statistics.Counts;
import dev.ticketmine.ml.statistics.Interval;
import dev.ticketmine.taxonomy.ChangeAction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Frequent topics that no tag fits, and topics whose conversations mostly have no tag at all while
 * others have one.
 */
final class TagAdditions {
  private static final double FREQUENT = 0.005;
  private static final double RECALL = 1.0 / 3;
  private static final double PRECISION = 0.1;

  /** With less than this part of the archive's share of tagged ones, a topic is left untagged. */
  private static final double UNTAGGED = 2.0 / 3;

  private static final double MAJORITY = 0.5;

  private final TagArchive archive;
  private final TagOptions options;
  private final TagStyle style;
  private final TopicNames names;
  private final TagText text;

  TagAdditions(
      TagArchive archive, TagOptions options, TagStyle style, TopicNames names, TagText text) {
    this.archive = archive;
    this.options = options;
    this.style = style;
    this.names = names;
    this.text = text;
  }

  /** Proposes a tag for every topic that needs one beside these. */
  List<TagChange> changes(List<TagProfile> tags) {
    return archive.archive().topics().keySet().stream()
        .filter(topic -> isWithoutFittingTag(topic, tags) || isUntagged(topic, tags))
        .map(topic -> change(topic, tags))
        .toList();
  }

  private boolean isWithoutFittingTag(String topic, List<TagProfile> tags) {
    return archive.archive().inTopic(topic) >= floor(options.minimumTopic())
        && tags.stream().noneMatch(tag -> fits(tag, topic));
  }

  /**
   * Half as many conversations suffice where surely fewer have a tag than elsewhere, and where
   * those that have one do not agree on it; if they do, the tag is there and only set too seldom.
   */
  private boolean isUntagged(String topic, List<TagProfile> tags) {
    long all = archive.archive().inTopic(topic);
    long tagged = archive.tagged().inTopic(topic);
    return all >= floor(options.minimumTopic() / 2)
        && Interval.wilson(tagged, all).high() < archive.taggedShare()
        && tagged <= UNTAGGED * archive.taggedShare() * all
        && tags.stream().noneMatch(tag -> tag.inTopic(topic) > MAJORITY * Math.max(tagged, 1));
  }

  private double floor(int conversations) {
    return Math.max(conversations, FREQUENT * archive.archive().conversations());
  }

  /**
   * A tag fits if it may be on a third of the conversations that one expects to be tagged, and if
   * it either belongs to the topic, being surely more frequent there than elsewhere, or the topic
   * may be a tenth of it.
   */
  private boolean fits(TagProfile tag, String topic) {
    long with = tag.inTopic(topic);
    long tagged = Math.max(with, archive.tagged().inTopic(topic));
    long expected =
        Math.max(with, Math.round(archive.archive().inTopic(topic) * archive.taggedShare()));
    if (with == 0 || Interval.wilson(with, expected).high() < RECALL) {
      return false;
    }
    long uses = Counts.total(tag.topics());
    long others = Counts.total(archive.tagged().topics()) - tagged;
    double elsewhere = others <= 0 ? 0 : (double) (uses - with) / others;
    return Interval.wilson(with, tagged).low() > elsewhere
        || Interval.wilson(with, uses).high() >= PRECISION;
  }

  /**
   * Surely as many of the topic's conversations do not have the tag that is most frequent there.
   */
  private double confidence(String topic, Optional<TagProfile> best) {
    long all = archive.archive().inTopic(topic);
    return best.map(tag -> 1 - Interval.wilson(Math.min(tag.inTopic(topic), all), all).high())
        .orElseGet(() -> 1 - Interval.wilson(0, all).high());
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
                    text.say(
                        "der häufigste Tag, %s, steht an %s",
                        "the most frequent tag, %s, is on %s",
                        text.quoted(tag.name()),
                        text.percent(tag.inTopic(topic), conversations)))
            .orElse(
                text.choose("kein anderer Tag kommt dort vor", "no other tag is on any of them"));
    return new TagChange(
        ChangeAction.ADD,
        List.of(),
        List.of(style.tag(style.name(topic, names), topic, names, text)),
        conversations,
        confidence(topic, best),
        text.say(
            "%s; %s davon haben einen Tag, sonst %s; %s.",
            "%s; %s of them have a tag, against %s of all; %s.",
            text.conversations(conversations),
            text.percent(archive.tagged().inTopic(topic), conversations),
            text.percent(archive.tagged().conversations(), archive.archive().conversations()),
            nearest));
  }
}
