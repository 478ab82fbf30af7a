package dev.ticketmine.stages.causes;

import dev.ticketmine.text.cause.CauseTerms;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that customers may use in their texts: the values of the archive's attributes, as they are
 * written and in English, by the words that they consist of.
 */
final class NameIndex implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 4;
  private static final int FEWEST_LETTERS = 3;
  private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+");

  /** A value of an attribute. */
  record Name(String attribute, String value) implements Serializable {}

  private final Map<String, List<Name>> byWords = new HashMap<>();

  /** Adds a value; one that is no word, name or version ("1", "true") is left out. */
  void add(String attribute, String value) {
    if (value.chars().filter(Character::isLetter).count() < FEWEST_LETTERS
        && !VERSION.matcher(value).matches()) {
      return;
    }
    Name name = new Name(attribute, value);
    for (String language : List.of("de", "en")) {
      List<String> words = CauseTerms.of(value, language);
      if (!words.isEmpty() && words.size() <= LONGEST_NAME) {
        List<Name> names =
            byWords.computeIfAbsent(String.join(" ", words), key -> new ArrayList<>());
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
  }

  /** A name with the words by which it was found. */
  record Hit(Name name, String words) {}

  /** Returns the names in a sentence's words, each once, in order. */
  Set<Hit> in(List<String> words) {
    Set<Hit> names = new LinkedHashSet<>();
    for (int start = 0; start < words.size(); start++) {
      StringBuilder key = new StringBuilder();
      for (int end = start; end < Math.min(words.size(), start + LONGEST_NAME); end++) {
        key.append(end > start ? " " : "").append(words.get(end));
        for (Name name : byWords.getOrDefault(key.toString(), List.of())) {
          names.add(new Hit(name, key.toString()));
        }
      }
    }
    return names;
  }
}
