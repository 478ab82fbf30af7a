package dev.ticketmine.taxonomy;

import java.util.Locale;

/** What is done with tags. */
public enum ChangeAction {
  /** A new tag for conversations of some topics, beside the tags they have. */
  ADD,
  /** Several tags become one. */
  MERGE,
  /** A tag becomes several, by topic or cause. */
  SPLIT,
  /** A tag gets another name. */
  RENAME,
  /** A tag is no longer used. */
  RETIRE;

  /** The action as tables and files hold it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
