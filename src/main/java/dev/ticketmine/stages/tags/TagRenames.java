package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.statistics.Counts;
import dev.ticketmine.ml.statistics.Interval;
import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.text.Gloss;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tags that consistently mean one topic, but whose name has no word in common with anything said
 * about that topic, in either language.
 */
final class TagRenames {
  private static final double CONSISTENT = 0.5;

  /** Words that begin alike, such as "storno" and "stornieren", count as one. */
  private static final int BEGINNING = 5;

  private final TagTests tests;
  private final TagStyle style;
  private final TopicNames names;
  private final Gloss gloss;
  private final TagText text;

  TagRenames(TagTests tests, TagStyle style, TopicNames names, Gloss gloss, TagText text) {
    this.tests = tests;
    this.style = style;
    this.names = names;
    this.gloss = gloss;
    this.text = text;
  }

  /** Proposes a name if the tag's own misleads. */
  Optional<TagChange> change(TagProfile tag) {
    Optional<String> topic = tests.meaning(tag);
    if (topic.isEmpty()
        || names.text(topic.get()).isEmpty()
        || tests.consistency(tag).orElse(0) < CONSISTENT) {
      return Optional.empty();
    }
    TagName name = TagName.of(tag.key(), gloss);
    TagName said = TagName.of(names.text(topic.get()), gloss);
    boolean isNamed =
        said.folded().contains(name.folded())
            || !Collections.disjoint(said.stems(), name.stems())
            || !Collections.disjoint(said.english(), name.english())
            || name.stems().stream().anyMatch(stem -> sharesBeginning(stem, said.stems()));
    if (isNamed) {
      return Optional.empty();
    }
    long known = Counts.total(tag.topics());
    return Optional.of(
        new TagChange(
            ChangeAction.RENAME,
            tag.spellings(),
            List.of(style.tag(style.name(topic.get(), names), topic.get(), names, text)),
            tag.conversations(),
            Interval.wilson(tag.inTopic(topic.get()), known).low(),
            text.say(
                "%s seiner %s Gespräche handeln von %s; in Namen, Stichwörtern und Beispielen"
                    + " dieses Themas kommt kein Wort des Tags vor.",
                "%s of its %s conversations are about %s, whose labels, key phrases and examples"
                    + " never use the tag's words.",
                text.percent(tag.inTopic(topic.get()), known),
                text.count(tag.conversations()),
                text.quoted(style.name(topic.get(), names)))));
  }

  private static boolean sharesBeginning(String stem, Set<String> stems) {
    String beginning = stem.substring(0, Math.min(stem.length(), BEGINNING));
    return stems.stream().anyMatch(other -> other.startsWith(beginning));
  }
}
