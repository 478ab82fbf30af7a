package dev.ticketmine.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of words that are, or are not, names of people; in any case of letters. */
final class NameLists {
  private static final int FIRST_NAME = 1;
  private static final int AMBIGUOUS = 2;
  private static final int SURNAME = 4;
  private static final int NO_NAME = 8;
  private static final int FUNCTION_WORD = 16;

  private static final int SHORTEST_SURNAME = 3;

  private static final Set<String> FIRST_NAMES = WordFile.read("first-names.txt");
  private static final Set<String> AMBIGUOUS_NAMES = WordFile.read("ambiguous-first-names.txt");
  private static final Set<String> SURNAMES = WordFile.read("surnames.txt");
  private static final Set<String> NOT_NAMES = WordFile.read("not-names.txt");

  /** The lists that a word in small letters is in; one look-up for all of them. */
  private final Map<String, Integer> lists = new HashMap<>();

  /**
   * Takes the lists that are built in.
   *
   * @param keepWords further words that are no person's names
   */
  NameLists(List<String> keepWords) {
    FIRST_NAMES.forEach(word -> add(word, FIRST_NAME));
    AMBIGUOUS_NAMES.forEach(word -> add(word, AMBIGUOUS));
    SURNAMES.forEach(word -> add(word, SURNAME));
    NOT_NAMES.forEach(word -> add(word, NO_NAME));
    for (String language : List.of("de", "en")) {
      WordFile.read("/dev/ticketmine/text/function-words." + language + ".txt")
          .forEach(word -> add(word, NO_NAME | FUNCTION_WORD));
    }
    keepWords.forEach(word -> add(word.toLowerCase(Locale.ROOT), NO_NAME));
  }

  private void add(String word, int list) {
    lists.merge(word, list, (some, more) -> some | more);
  }

  /** Returns whether a word only holds sentences together. */
  boolean isFunctionWord(String word) {
    return isIn(word.toLowerCase(Locale.ROOT), FUNCTION_WORD);
  }

  /** Returns whether a word cannot be a name, whatever stands before it. */
  boolean isNoName(String word) {
    return isIn(word.toLowerCase(Locale.ROOT), NO_NAME);
  }

  /** Returns whether it can be a first name where hardly anything else can stand: "Mai", "Will". */
  boolean isListed(String word) {
    return isListedLower(word.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a word in small letters, or each part of a double one, is a first name. */
  boolean isFirstName(String lower) {
    return !isIn(lower, NO_NAME) && isListedLower(lower);
  }

  /** Returns whether a word in small letters is a first name and nothing else. */
  boolean isSurelyFirstName(String lower) {
    return isFirstName(lower) && (lower.indexOf('-') > 0 || !isIn(lower, AMBIGUOUS));
  }

  /** Returns whether a word in small letters, or the first part of a double one, is a surname. */
  boolean isSurname(String lower) {
    int hyphen = lower.indexOf('-');
    String first = hyphen < 0 ? lower : lower.substring(0, hyphen);
    return first.length() >= SHORTEST_SURNAME && isIn(first, SURNAME) && !isIn(lower, NO_NAME);
  }

  private boolean isListedLower(String lower) {
    if (lower.indexOf('-') < 0) {
      return isIn(lower, FIRST_NAME | AMBIGUOUS);
    }
    for (String part : lower.split("-")) {
      if (!isIn(part, FIRST_NAME | AMBIGUOUS)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIn(String lower, int list) {
    Integer found = lists.get(lower);
    return found != null && (found & list) != 0;
  }
}
