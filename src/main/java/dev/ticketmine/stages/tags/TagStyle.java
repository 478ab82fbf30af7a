package dev.ticketmine.stages.tags;

import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the team names tags, so that new ones fit in.
 *
 * @param isGerman whether most tagged conversations are German
 * @param isLowerCase whether most tags are written in lower case
 * @param taxonomy tags that the team has agreed on
 */
record TagStyle(boolean isGerman, boolean isLowerCase, Taxonomy taxonomy) {
  static TagStyle of(TagArchive archive, Taxonomy taxonomy) {
    SortedMap<String, Long> languages = archive.tagged().by(ProfileTags.LANGUAGE);
    long lowerCase =
        archive.tags().stream()
            .filter(tag -> tag.name().equals(tag.name().toLowerCase(Locale.ROOT)))
            .count();
    return new TagStyle(
        languages.getOrDefault("de", 0L) >= languages.getOrDefault("en", 0L),
        2 * lowerCase > archive.tags().size(),
        taxonomy);
  }

  /** A tag for a topic: the one that the team has agreed on, or else the topic's name. */
  String name(String topic, TopicNames names) {
    String name = names.name(topic, isGerman);
    return agreed(topic, names)
        .map(tag -> tag.names().get(0))
        .orElseGet(() -> isLowerCase ? name.toLowerCase(Locale.ROOT) : name);
  }

  private Optional<Taxonomy.Agreed> agreed(String topic, TopicNames names) {
    return taxonomy.named(names.name(topic, true), names.name(topic, false));
  }

  /** The tag of this name for a topic's conversations. */
  NewTag tag(String name, String topic, TopicNames names, TagText text) {
    return new NewTag(
        name,
        names.name(topic, true),
        names.name(topic, false),
        agreed(topic, names)
            .map(Taxonomy.Agreed::definition)
            .orElseGet(() -> names.definition(topic, text)),
        List.of(topic),
        null,
        null);
  }
}
