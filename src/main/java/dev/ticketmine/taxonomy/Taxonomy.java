package dev.ticketmine.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tags that a team has agreed on. */
public final class Taxonomy {
  /** Nothing is agreed on. */
  public static final Taxonomy NONE = new Taxonomy(List.of(), List.of());

  private static final Set<String> TAG =
      new LinkedHashSet<>(
          List.of(
              ChangeKeys.NAME,
              ChangeKeys.NAME_DE,
              ChangeKeys.NAME_EN,
              ChangeKeys.DEFINITION,
              "protected"));

  /**
   * A tag.
   *
   * @param names what to set: name, German and English name, as far as given
   * @param definition when to set it; null if not given
   * @param isProtected whether it is never to be changed
   */
  public record Agreed(List<String> names, String definition, boolean isProtected) {}

  private final List<Agreed> tags;
  private final Set<String> protectedKeys = new TreeSet<>();

  /** Takes tags, and names of further ones that are protected. */
  public Taxonomy(List<Agreed> tags, List<String> protectedTags) {
    this.tags = List.copyOf(tags);
    protectedTags.forEach(tag -> protectedKeys.add(TagKey.of(tag)));
    tags.stream()
        .filter(Agreed::isProtected)
        .forEach(tag -> protectedKeys.add(TagKey.of(tag.names().get(0))));
  }

  /**
   * Reads the tags of a file: a list {@code tags} of groups with {@code name} and, as one likes,
   * {@code name-de}, {@code name-en}, {@code definition}, {@code protected}.
   *
   * @param file name for errors
   * @throws dev.ticketmine.errors.UserException if an entry is wrong, with line, entry, field and
   *     remedy
   */
  public static List<Agreed> read(String text, String file) {
    YamlEntry root = YamlEntry.root(text, file);
    root.allow(Set.of(ChangeKeys.TAGS));
    Map<String, Agreed> tags = new LinkedHashMap<>();
    for (YamlEntry entry : root.entries(ChangeKeys.TAGS)) {
      entry.allow(TAG);
      String name =
          entry
              .text(ChangeKeys.NAME)
              .orElseThrow(
                  () -> entry.wrong(ChangeKeys.NAME, "is missing", "Write the tag as it is set"));
      List<String> names = new ArrayList<>(List.of(name));
      Stream.of(ChangeKeys.NAME_DE, ChangeKeys.NAME_EN)
          .flatMap(key -> entry.text(key).stream())
          .forEach(names::add);
      String isProtected = entry.text("protected").orElse("false");
      if (!isProtected.equals("true") && !isProtected.equals("false")) {
        throw entry.wrong("protected", "is neither true nor false", "Write one of both");
      }
      Agreed agreed =
          new Agreed(
              List.copyOf(names),
              entry.text(ChangeKeys.DEFINITION).orElse(null),
              isProtected.equals("true"));
      if (tags.putIfAbsent(TagKey.of(name), agreed) != null) {
        throw entry.wrong(ChangeKeys.NAME, "stands there twice", "Keep one of both entries");
      }
    }
    return List.copyOf(tags.values());
  }

  /** Returns whether no proposal may change the tag. */
  public boolean isProtected(String tag) {
    return protectedKeys.contains(TagKey.of(tag));
  }

  /** Returns the agreed tag that has one of these names, if there is one. */
  public Optional<Agreed> named(String... names) {
    Set<String> keys = new TreeSet<>();
    for (String name : names) {
      keys.add(TagKey.of(name));
    }
    return tags.stream()
        .filter(tag -> tag.names().stream().anyMatch(name -> keys.contains(TagKey.of(name))))
        .findFirst();
  }
}
