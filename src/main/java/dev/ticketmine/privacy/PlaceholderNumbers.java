package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers the placeholders of one conversation in the order in which they first appear: {@code
 * [NAME_1]}, {@code [NAME_2]}, {@code [EMAIL_1]}. The same value has the same number. A part of a
 * name, such as the surname alone, has the number of the full name if only one in the conversation
 * has it; else one of its own. A placeholder without mark, of which the value is not known, has no
 * number.
 */
public final class PlaceholderNumbers {
  /** A mark, or a number that the text had before. */
  private static final Pattern MARKED =
      Pattern.compile(
          "\\[([A-Z]+(?:_[A-Z]+)*?)((?:_%s)+|_\\d{1,9})\\]".formatted(PlaceholderMarks.HASH));

  /** In a conversation with more, a part of a name has its own number. */
  private static final int MOST_NAMES = 300;

  /** All names of the conversation, each as the hashes of its words. */
  private final Set<Set<String>> names = new LinkedHashSet<>();

  /** Those that are no part of another one. */
  private List<Set<String>> fullNames = List.of();

  private final Map<Set<String>, Set<String>> people = new HashMap<>();
  private final Map<String, Map<Set<String>, Integer>> numbers = new HashMap<>();

  private PlaceholderNumbers() {}

  /**
   * Returns the texts with numbers.
   *
   * @param texts all of a conversation in order, with marks; may hold null
   */
  public static List<String> in(List<String> texts) {
    PlaceholderNumbers numbers = new PlaceholderNumbers();
    texts.forEach(numbers::collect);
    numbers.findFullNames();
    List<String> numbered = new ArrayList<>();
    texts.forEach(text -> numbered.add(numbers.number(text)));
    return numbered;
  }

  private void collect(String text) {
    if (text != null && text.indexOf('[') >= 0) {
      MARKED
          .matcher(text)
          .results()
          .filter(hit -> hit.group(1).equals(EntityType.NAME.name()))
          .forEach(hit -> names.add(words(hit)));
    }
  }

  private String number(String text) {
    if (text == null || text.indexOf('[') < 0) {
      return text;
    }
    return MARKED
        .matcher(text)
        .replaceAll(hit -> Matcher.quoteReplacement(numbered(hit.group(1), words(hit))));
  }

  private String numbered(String type, Set<String> words) {
    boolean isName = type.equals(EntityType.NAME.name());
    Set<String> value = isName ? people.computeIfAbsent(words, this::person) : words;
    Map<Set<String>, Integer> known = numbers.computeIfAbsent(type, t -> new HashMap<>());
    return "[%s_%d]".formatted(type, known.computeIfAbsent(value, v -> known.size() + 1));
  }

  private void findFullNames() {
    if (names.size() <= MOST_NAMES) {
      fullNames =
          names.stream()
              .filter(name -> names.stream().noneMatch(other -> isPart(name, other)))
              .toList();
    }
  }

  private static boolean isPart(Set<String> name, Set<String> other) {
    return other.size() > name.size() && other.containsAll(name);
  }

  /** Returns the only full name that the words are a part of; else the words themselves. */
  private Set<String> person(Set<String> words) {
    List<Set<String>> whose =
        fullNames.stream().filter(name -> name.containsAll(words)).limit(2).toList();
    return whose.size() == 1 ? whose.get(0) : words;
  }

  private static Set<String> words(MatchResult hit) {
    return Set.copyOf(List.of(hit.group(2).substring(1).split("_")));
  }
}
