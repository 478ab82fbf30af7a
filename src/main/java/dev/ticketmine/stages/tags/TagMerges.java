package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.statistics.Counts;
import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.text.Gloss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tags that mean the same. Every tag is compared with the more used ones that stay, so that a chain
 * of likenesses joins no tags that are unlike.
 */
final class TagMerges {
  /** Topics of tags with the same name overlap at least this much. */
  private static final double ALIKE = 0.5;

  /** Topics of tags with related names overlap at least this much. */
  private static final double NEARLY_EQUAL = 0.8;

  /** What a name is worth where topics cannot be compared. */
  private static final double BY_NAME_ALONE = 0.5;

  /**
   * Tags that become one.
   *
   * @param keeper the most used one
   * @param absorbed the others with the reason, in order of use
   * @param isProtected whether the keeper stays on every conversation as it is spelt there
   */
  record Group(TagProfile keeper, List<Absorbed> absorbed, boolean isProtected) {
    /** The keeper with the uses of all. */
    TagProfile pooled() {
      TagProfile pooled = keeper;
      for (Absorbed other : absorbed) {
        pooled = pooled.with(other.tag());
      }
      return pooled;
    }

    /** Whether tags, or spellings of a tag, are to become one. */
    boolean isMerge() {
      return !absorbed.isEmpty() || !isProtected && keeper.spellings().size() > 1;
    }

    /** The weakest of the likenesses; spellings of one tag are the same for sure. */
    private double confidence() {
      return absorbed.stream().mapToDouble(Absorbed::confidence).min().orElse(1);
    }

    TagChange change(TagText text) {
      List<String> spellings = isProtected ? List.of() : keeper.spellings();
      List<String> tags = new ArrayList<>(spellings);
      List<String> reasons = new ArrayList<>();
      long changing = 0;
      for (String spelling : spellings) {
        if (!spelling.equals(keeper.name())) {
          long uses = keeper.by(ProfileTags.SPELLING).get(spelling);
          changing += uses;
          reasons.add(
              text.say(
                  "%s (%s-mal) weicht nur in Großschreibung oder Leerzeichen ab",
                  "%s (used %s times) differs in case or blanks",
                  text.quoted(spelling),
                  text.count(uses)));
        }
      }
      for (Absorbed other : absorbed) {
        tags.addAll(other.tag().spellings());
        changing += other.tag().conversations();
        reasons.add(
            text.say(
                "%s (%s-mal) %s",
                "%s (used %s times) %s",
                text.quoted(other.tag().name()),
                text.count(other.tag().conversations()),
                other.reason()));
      }
      return new TagChange(
          ChangeAction.MERGE,
          List.copyOf(tags),
          List.of(NewTag.named(keeper.name())),
          changing,
          confidence(),
          text.say(
              "Verglichen mit %s (%s-mal): %s.",
              "Against %s (used %s times): %s.",
              text.quoted(keeper.name()),
              text.count(keeper.conversations()),
              String.join("; ", reasons)));
    }
  }

  /**
   * A tag that another one stands for.
   *
   * @param tag the tag
   * @param confidence overlap of the topics
   * @param reason why, as the end of a sentence about the tag
   */
  record Absorbed(TagProfile tag, double confidence, String reason) {}

  private record Open(TagProfile tag, TagName name, List<Absorbed> absorbed) {}

  private final TagTests tests;
  private final TagOptions options;
  private final Gloss gloss;
  private final TagText text;

  TagMerges(TagTests tests, TagOptions options, Gloss gloss, TagText text) {
    this.tests = tests;
    this.options = options;
    this.gloss = gloss;
    this.text = text;
  }

  /** Groups tags, given in order of use. */
  List<Group> groups(List<TagProfile> tags) {
    List<Open> open = new ArrayList<>();
    // Protected tags come first, so that others are merged into them and never the other way round.
    List<TagProfile> ordered =
        Stream.concat(
                tags.stream().filter(options::isProtected),
                tags.stream().filter(tag -> !options.isProtected(tag)))
            .toList();
    for (TagProfile tag : ordered) {
      TagName name = TagName.of(tag.key(), gloss);
      boolean isAbsorbed = false;
      for (Open keeper : options.isProtected(tag) ? List.<Open>of() : open) {
        Optional<Absorbed> absorbed = absorbed(keeper.tag(), tag, name.to(keeper.name()));
        if (absorbed.isPresent()) {
          keeper.absorbed().add(absorbed.get());
          isAbsorbed = true;
          break;
        }
      }
      if (!isAbsorbed) {
        open.add(new Open(tag, name, new ArrayList<>()));
      }
    }
    return open.stream()
        .map(
            keeper -> new Group(keeper.tag(), keeper.absorbed(), options.isProtected(keeper.tag())))
        .toList();
  }

  private Optional<Absorbed> absorbed(
      TagProfile keeper, TagProfile tag, TagName.Relation relation) {
    if (relation == TagName.Relation.UNRELATED) {
      return Optional.empty();
    }
    boolean isComparable =
        Math.min(Counts.total(keeper.topics()), Counts.total(tag.topics()))
            >= options.minimumPart();
    double overlap = Counts.overlap(keeper.topics(), tag.topics());
    if (relation == TagName.Relation.SAME_WORD && !isComparable) {
      return Optional.of(
          new Absorbed(
              tag,
              BY_NAME_ALONE,
              text.choose(
                  "ist dasselbe Wort; zu selten, um die Themen zu vergleichen",
                  "is the same word; too few uses to compare the topics")));
    }
    double floor = relation == TagName.Relation.RELATED ? NEARLY_EQUAL : ALIKE;
    boolean saysNothing =
        relation == TagName.Relation.RELATED
            && (tests.isLikeChance(keeper) || tests.isLikeChance(tag));
    if (!isComparable || overlap < floor || saysNothing) {
      return Optional.empty();
    }
    String names =
        switch (relation) {
          case SAME_WORD -> text.choose("ist dasselbe Wort", "is the same word");
          case SAME_SENSE -> text.choose("bedeutet dasselbe", "has the same sense");
          default -> text.choose("heißt ähnlich", "has a related name");
        };
    return Optional.of(
        new Absorbed(
            tag,
            Math.min(1, overlap),
            text.say(
                "%s und kommt bei denselben Themen vor (Überschneidung %.2f von 1; %s seiner"
                    + " Gespräche in gemeinsamen Themen)",
                "%s and the same topics (overlap %.2f of 1, %s of its conversations in common topics)",
                names,
                Math.min(1, overlap),
                text.percent(common(keeper, tag), Counts.total(tag.topics())))));
  }

  private static long common(TagProfile keeper, TagProfile tag) {
    return tag.topics().entrySet().stream()
        .filter(topic -> keeper.inTopic(topic.getKey()) > 0)
        .mapToLong(topic -> topic.getValue())
        .sum();
  }
}
