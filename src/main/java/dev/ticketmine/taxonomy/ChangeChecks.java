package dev.ticketmine.taxonomy;

import dev.ticketmine.errors.Nearest;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares changes with the archive they are to be applied to. */
public final class ChangeChecks {
  private final String file;
  private final Set<String> tags;
  private final Set<String> topicIds;
  private final Taxonomy taxonomy;

  /**
   * Knows the archive.
   *
   * @param file name for errors
   * @param tags every tag in use, in any spelling
   * @param topicIds every topic
   * @param taxonomy what is protected
   */
  public ChangeChecks(
      String file, Collection<String> tags, Collection<String> topicIds, Taxonomy taxonomy) {
    this.file = file;
    this.tags = new HashSet<>(tags.stream().map(TagKey::of).toList());
    this.topicIds = new HashSet<>(topicIds);
    this.taxonomy = taxonomy;
  }

  /**
   * Checks changes in order; a tag may come from an earlier change.
   *
   * @throws UserException that names entry, field and remedy
   */
  public void check(List<TaxonomyChange> changes) {
    Set<String> known = new HashSet<>(tags);
    for (int at = 0; at < changes.size(); at++) {
      TaxonomyChange change = changes.get(at);
      String entry = "%s, entry %d (%s)".formatted(file, at + 1, change.action().text());
      for (String tag : change.tags()) {
        if (!known.contains(TagKey.of(tag))) {
          throw wrong(
              entry,
              ChangeKeys.TAGS,
              "no conversation has the tag '%s'".formatted(tag),
              hint(TagKey.of(tag), known) + "Correct it, or delete the entry");
        }
        boolean isKept =
            change.newTags().stream()
                    .anyMatch(next -> TagKey.of(next.name()).equals(TagKey.of(tag)))
                && change.action() == ChangeAction.MERGE;
        if (taxonomy.isProtected(tag) && !isKept) {
          throw wrong(
              entry,
              ChangeKeys.TAGS,
              "'%s' is protected".formatted(tag),
              "Delete the entry, or take the tag out of tags.protected-tags and of the taxonomy's"
                  + " protected ones");
        }
      }
      for (NewTag tag : change.newTags()) {
        for (String topic : tag.topicIds()) {
          if (!topicIds.contains(topic)) {
            throw wrong(
                entry,
                "%s '%s', %s".formatted(ChangeKeys.NEW_TAGS, tag.name(), ChangeKeys.TOPICS),
                "there is no topic '%s'".formatted(topic),
                hint(topic, topicIds) + "Ids of topics stand in table topics");
          }
        }
        known.add(TagKey.of(tag.name()));
      }
    }
  }

  private static String hint(String name, Set<String> known) {
    return Nearest.to(name, known).map("Did you mean '%s'? "::formatted).orElse("");
  }

  private static UserException wrong(String entry, String field, String problem, String fix) {
    return new UserException(Kind.INPUT, "%s: %s: %s. %s.".formatted(entry, field, problem, fix));
  }
}
