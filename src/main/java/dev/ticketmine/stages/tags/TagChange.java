package dev.ticketmine.stages.tags;

import java.util.List;
import java.util.Locale;

/**
 * A proposed change of the taxonomy.
 *
 * @param action what to do
 * @param tags tags as they are, spelt as the team spells them
 * @param newTags tags as they should be
 * @param conversations conversations concerned
 * @param evidence why, in numbers, in the language of the report
 */
record TagChange(
    Action action, List<String> tags, List<String> newTags, long conversations, String evidence) {
  /** What is done with tags. */
  enum Action {
    ADD,
    MERGE,
    SPLIT,
    RENAME,
    RETIRE;

    /** The action as the tables hold it. */
    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
