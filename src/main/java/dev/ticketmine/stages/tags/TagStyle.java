package dev.ticketmine.stages.tags;

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
    String name = names.name(topic, isGerman);
    return isLowerCase ? name.toLowerCase(Locale.ROOT) : name;
  }
}
