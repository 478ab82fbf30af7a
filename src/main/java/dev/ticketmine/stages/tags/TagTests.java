package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.statistics.Concentration;
import dev.ticketmine.ml.statistics.Counts;
import dev.ticketmine.ml.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** The tests of a tag. All speak by intervals, and none speaks below the floor of uses. */
final class TagTests {
  /** A topic that surely holds this share of a tag is the tag's meaning. */
  private static final double DOMINATES = 2.0 / 3;

  private static final double MAJORITY = 0.5;

  /** A part holds at least this share of a tag. */
  private static final double PART = 0.05;

  /** A part surely is this many times as frequent with the tag as with other tags. */
  private static final double OWN = 2;

  /** Surely fewer negative conversations than this: a rise is no bad news. */
  private static final double SELDOM = 0.25;

  /** A facet that departs from all tagged conversations by this p-value means something. */
  private static final double TELLING = 0.001;

  /** With fewer effective topics, spread over topics tells nothing. */
  private static final double ENOUGH_TOPICS = 5;

  private static final List<String> OTHER_FACETS =
      List.of(ProfileTags.WEEK, ProfileTags.LANGUAGE, ProfileTags.CHANNEL, ProfileTags.MOOD);

  private final TagProfile tagged;
  private final TagOptions options;

  TagTests(TagProfile tagged, TagOptions options) {
    this.tagged = tagged;
    this.options = options;
  }

  /** Does the tag name one topic? */
  Outcome why(TagProfile tag) {
    long known = Counts.total(tag.topics());
    if (known < options.minimumUses()) {
      return Outcome.UNCLEAR;
    }
    int parts = parts(tag).size();
    Interval top = Interval.wilson(tag.inTopic(top(tag).orElseThrow()), known);
    if (top.low() >= DOMINATES || top.low() >= MAJORITY && parts == 1) {
      return Outcome.PASSED;
    }
    return parts > 1 || top.high() < MAJORITY ? Outcome.FAILED : Outcome.UNCLEAR;
  }

  /** Would a rise of the tag be clearly good or clearly bad news? */
  Outcome spike(TagProfile tag) {
    long known = Counts.total(tag.by(ProfileTags.MOOD));
    if (known < options.minimumUses()) {
      return Outcome.UNCLEAR;
    }
    Interval negative =
        Interval.wilson(tag.by(ProfileTags.MOOD).getOrDefault(ProfileTags.NEGATIVE, 0L), known);
    if (negative.low() > MAJORITY || negative.high() < SELDOM) {
      return Outcome.PASSED;
    }
    return negative.low() > SELDOM && negative.high() < MAJORITY ? Outcome.FAILED : Outcome.UNCLEAR;
  }

  /** Share of negative conversations; nothing if no mood is known. */
  OptionalDouble negativeShare(TagProfile tag) {
    SortedMap<String, Long> moods = tag.by(ProfileTags.MOOD);
    return moods.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (double) moods.getOrDefault(ProfileTags.NEGATIVE, 0L) / Counts.total(moods));
  }

  /**
   * Share of the tagged conversations of the tag's own topics that carry the tag. Its own topics
   * are its parts, or its greatest topic if none is surely a part.
   */
  OptionalDouble consistency(TagProfile tag) {
    List<String> own = parts(tag);
    if (own.isEmpty()) {
      own = top(tag).stream().toList();
    }
    long with = own.stream().mapToLong(tag::inTopic).sum();
    long all = own.stream().mapToLong(tagged::inTopic).sum();
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) with / all);
  }

  /**
   * The topics that the tag is about, the greatest first: a fair part of it each, and surely more
   * frequent with the tag than with other tags. So a tag's parts stay parts when topics are found
   * in finer grain, and what strays in by mistake is none.
   */
  List<String> parts(TagProfile tag) {
    long known = Counts.total(tag.topics());
    double floor = Math.max(options.minimumPart(), PART * known);
    return tag.topics().entrySet().stream()
        .filter(topic -> topic.getValue() >= floor)
        .filter(
            topic ->
                Interval.wilson(topic.getValue(), known).low()
                    >= OWN * shareElsewhere(tag, topic.getKey()))
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Share of the topic in the tagged conversations that do not carry the tag. */
  private double shareElsewhere(TagProfile tag, String topic) {
    long others = Counts.total(tagged.topics()) - Counts.total(tag.topics());
    // Pooled uses of merged tags may count a conversation twice.
    return others <= 0
        ? 0
        : (double) Math.max(0, tagged.inTopic(topic) - tag.inTopic(topic)) / others;
  }

  /** The topic that surely holds two thirds of the tag. */
  Optional<String> meaning(TagProfile tag) {
    long known = Counts.total(tag.topics());
    return known < options.minimumUses()
        ? Optional.empty()
        : top(tag).filter(topic -> Interval.wilson(tag.inTopic(topic), known).low() >= DOMINATES);
  }

  /** Does the tag say nothing: neither about topic nor time, language, channel or mood? */
  boolean isLikeChance(TagProfile tag) {
    if (Counts.total(tag.topics()) < options.minimumPart()
        || Counts.effectiveNumber(tagged.topics()) < ENOUGH_TOPICS) {
      return false;
    }
    return concentration(tag).isLikeChance()
        && OTHER_FACETS.stream()
            .allMatch(facet -> Counts.chiSquaredPValue(tag.by(facet), tagged.by(facet)) >= TELLING);
  }

  /** How concentrated the tag is on topics, against all tagged conversations. */
  Concentration concentration(TagProfile tag) {
    return Concentration.of(tag.topics(), tagged.topics());
  }

  private static Optional<String> top(TagProfile tag) {
    return tag.topics().entrySet().stream()
        .min(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }
}
