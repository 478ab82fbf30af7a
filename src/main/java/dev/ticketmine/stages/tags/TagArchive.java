package dev.ticketmine.stages.tags;

import dev.ticketmine.tables.TagProfiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the audit of tags rests on.
 *
 * @param archive all conversations
 * @param tagged the conversations that have a tag
 * @param tags the tags, the most used one first
 */
record TagArchive(TagProfile archive, TagProfile tagged, List<TagProfile> tags) {
  private static final Comparator<TagProfile> MOST_USED_FIRST =
      Comparator.comparingLong((TagProfile tag) -> -tag.conversations())
          .thenComparing(TagProfile::key);

  /** Reads rows of {@link TagProfiles}; nothing if no conversation has a tag. */
  static Optional<TagArchive> read(Dataset<Row> profiles) {
    TagProfile archive = null;
    TagProfile tagged = null;
    List<TagProfile> tags = new ArrayList<>();
    for (Row row : profiles.collectAsList()) {
      TagProfile profile = TagProfile.of(row);
      switch (row.<String>getAs(TagProfiles.SCOPE)) {
        case TagProfiles.ARCHIVE -> archive = profile;
        case TagProfiles.TAGGED -> tagged = profile;
        default -> tags.add(profile);
      }
    }
    if (archive == null || tagged == null) {
      return Optional.empty();
    }
    return Optional.of(new TagArchive(archive, tagged, tags));
  }

  /** Puts the tags into order. */
  TagArchive {
    tags = tags.stream().sorted(MOST_USED_FIRST).toList();
  }

  /** The conversations that have no tag. */
  TagProfile untagged() {
    return archive.without(tagged);
  }

  /** Share of all conversations that have a tag. */
  double taggedShare() {
    return (double) tagged.conversations() / archive.conversations();
  }
}
