package dev.ticketmine.taxonomy;

import dev.ticketmine.errors.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the file of tag changes that a night proposes and a team edits. */
public final class ChangeFileReader {
  private static final Set<String> CHANGE =
      keys(
          ChangeKeys.ID,
          ChangeKeys.ACTION,
          ChangeKeys.TAGS,
          ChangeKeys.NEW_TAGS,
          ChangeKeys.REST,
          ChangeKeys.EVIDENCE,
          ChangeKeys.CONVERSATIONS,
          ChangeKeys.CONFIDENCE,
          ChangeKeys.WHY_TEST,
          ChangeKeys.SPIKE_TEST);
  private static final Set<String> NEW_TAG =
      keys(
          ChangeKeys.NAME,
          ChangeKeys.NAME_DE,
          ChangeKeys.NAME_EN,
          ChangeKeys.DEFINITION,
          ChangeKeys.TOPICS,
          ChangeKeys.ATTRIBUTE,
          ChangeKeys.VALUE);
  private static final List<String> ACTIONS =
      Arrays.stream(ChangeAction.values()).map(ChangeAction::text).toList();

  private static Set<String> keys(String... keys) {
    return new LinkedHashSet<>(List.of(keys));
  }

  /**
   * Reads changes in order.
   *
   * @param file name for errors
   * @throws dev.ticketmine.errors.UserException if an entry is wrong, with line, entry, field and
   *     remedy
   */
  public static List<TaxonomyChange> read(String text, String file) {
    YamlEntry root = YamlEntry.root(text, file);
    root.allow(Set.of(ChangeKeys.CHANGES));
    List<TaxonomyChange> changes = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    Map<String, String> gone = new HashMap<>();
    for (YamlEntry entry : root.entries(ChangeKeys.CHANGES)) {
      int position = changes.size() + 1;
      TaxonomyChange change = change(entry, position);
      YamlEntry named = entry.named("entry %d (%s)".formatted(position, change.action().text()));
      Integer earlier = ids.put(change.id(), position);
      if (earlier != null) {
        throw named.wrong(
            ChangeKeys.ID,
            "is the same as that of entry %d".formatted(earlier),
            "Give it another one, or delete one of both entries");
      }
      refuseGone(named, change, position, gone);
      changes.add(change);
    }
    return List.copyOf(changes);
  }

  /** A tag that an earlier entry takes away can no longer be changed. */
  private static void refuseGone(
      YamlEntry entry, TaxonomyChange change, int position, Map<String, String> gone) {
    for (String tag : change.tags()) {
      if (gone.containsKey(TagKey.of(tag))) {
        throw entry.wrong(
            ChangeKeys.TAGS,
            "names '%s', which %s has taken away".formatted(tag, gone.get(TagKey.of(tag))),
            "Entries are applied from top to bottom: delete one of both, or change their order");
      }
    }
    if (!change.keepsRest()) {
      String by = "entry %d (%s)".formatted(position, change.action().text());
      change.tags().forEach(tag -> gone.put(TagKey.of(tag), by));
    }
    change.newTags().forEach(tag -> gone.remove(TagKey.of(tag.name())));
  }

  private static TaxonomyChange change(YamlEntry unnamed, int position) {
    YamlEntry entry = unnamed.named("entry " + position);
    entry.allow(CHANGE);
    String name =
        entry
            .text(ChangeKeys.ACTION)
            .orElseThrow(
                () -> entry.wrong(ChangeKeys.ACTION, "is missing", "Write one of " + ACTIONS));
    if (!ACTIONS.contains(name)) {
      throw entry.wrong(
          ChangeKeys.ACTION,
          "'%s' is none of %s".formatted(name, ACTIONS),
          Nearest.to(name, ACTIONS).map("Write '%s'"::formatted).orElse("Correct it"));
    }
    ChangeAction action = ChangeAction.values()[ACTIONS.indexOf(name)];
    YamlEntry named = entry.named("entry %d (%s)".formatted(position, name));
    List<String> tags = entry.texts(ChangeKeys.TAGS);
    List<NewTag> newTags = new ArrayList<>();
    for (YamlEntry tag : named.entries(ChangeKeys.NEW_TAGS)) {
      newTags.add(newTag(tag, action));
    }
    check(named, action, tags, newTags);
    return new TaxonomyChange(
        entry.text(ChangeKeys.ID).orElse("entry " + position),
        action,
        tags,
        newTags,
        keepsRest(named, action));
  }

  private static void check(
      YamlEntry entry, ChangeAction action, List<String> tags, List<NewTag> newTags) {
    if (action == ChangeAction.ADD && !tags.isEmpty()) {
      throw entry.wrong(ChangeKeys.TAGS, "must be empty", "An added tag replaces none: delete it");
    }
    if (action != ChangeAction.ADD && tags.isEmpty()) {
      throw entry.wrong(ChangeKeys.TAGS, "is empty", "Name the tags that are to change");
    }
    int found = newTags.size();
    boolean isRight =
        switch (action) {
          case ADD -> found >= 1;
          case MERGE, RENAME -> found == 1;
          case SPLIT -> found >= 2;
          case RETIRE -> found == 0;
        };
    if (!isRight) {
      throw entry.wrong(
          ChangeKeys.NEW_TAGS,
          "holds %d".formatted(found),
          switch (action) {
            case ADD -> "Name the tag to add";
            case MERGE, RENAME -> "Name exactly one tag that stands for the others";
            case SPLIT -> "Name two tags or more; one alone would be a rename";
            case RETIRE -> "A retired tag is replaced by none: delete it";
          });
    }
  }

  private static NewTag newTag(YamlEntry entry, ChangeAction action) {
    entry.allow(NEW_TAG);
    String name =
        entry
            .text(ChangeKeys.NAME)
            .orElseThrow(
                () -> entry.wrong(ChangeKeys.NAME, "is missing", "Write the tag as it is set"));
    List<String> topics = entry.texts(ChangeKeys.TOPICS);
    boolean needsRule = action == ChangeAction.SPLIT || action == ChangeAction.ADD;
    if (needsRule && topics.isEmpty()) {
      throw entry.wrong(
          ChangeKeys.TOPICS, "is empty", "Name ids of topics, as table topics shows them");
    }
    String attribute = entry.text(ChangeKeys.ATTRIBUTE).orElse(null);
    String value = entry.text(ChangeKeys.VALUE).orElse(null);
    if ((attribute == null) != (value == null)) {
      throw entry.wrong(
          attribute == null ? ChangeKeys.ATTRIBUTE : ChangeKeys.VALUE,
          "is missing",
          "Give attribute and value together, or neither");
    }
    return new NewTag(
        name,
        entry.text(ChangeKeys.NAME_DE).orElse(null),
        entry.text(ChangeKeys.NAME_EN).orElse(null),
        entry.text(ChangeKeys.DEFINITION).orElse(null),
        needsRule ? topics : List.of(),
        needsRule ? attribute : null,
        needsRule ? value : null);
  }

  private static boolean keepsRest(YamlEntry entry, ChangeAction action) {
    String rest = entry.text(ChangeKeys.REST).orElse(ChangeKeys.KEEP);
    if (!rest.equals(ChangeKeys.KEEP) && !rest.equals(ChangeKeys.DROP)) {
      throw entry.wrong(
          ChangeKeys.REST,
          "'%s' is neither keep nor drop".formatted(rest),
          "Say whether conversations that no rule fits keep the tag");
    }
    return action == ChangeAction.SPLIT && rest.equals(ChangeKeys.KEEP);
  }

  private ChangeFileReader() {}
}
