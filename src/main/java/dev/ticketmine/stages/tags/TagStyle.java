package dev.ticketmine.stages.tags;

import dev.ticketmine.taxonomy.NewTag;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * How the team names tags, so that new ones fit in.
 *
 * @param isGerman whether most tagged conversations are German
 * @param isLowerCase whether most tags are written in lower case
 */
record TagStyle(boolean isGerman, boolean isLowerCase) {
  static TagStyle of(TagArchive archive) {
    SortedMap<String, Long> languages = archive.tagged().by(ProfileTags.LANGUAGE);
    long lowerCase =
        archive.tags().stream()
            .filter(tag -> tag.name().equals(tag.name().toLowerCase(Locale.ROOT)))
            .count();
    return new TagStyle(
        languages.getOrDefault("de", 0L) >= languages.getOrDefault("en", 0L),
        2 * lowerCase > archive.tags().size());
  }

  /** A tag for a topic. */
  String name(String topic, TopicNames names) {
    return styled(names.name(topic, isGerman));
  }

  /** A name written the way the team writes tags. */
  String styled(String name) {
    return isLowerCase ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** The tag of this name for a topic's conversations. */
  NewTag tag(String name, String topic, TopicNames names, TagText text) {
    return new NewTag(
        name,
        names.name(topic, true),
        names.name(topic, false),
        names.definition(topic, text),
        List.of(topic),
        null,
        null);
  }
}
