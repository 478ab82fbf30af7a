package dev.ticketmine.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is known of words that are, or are not, names of people; in any case of letters. */
final class NameLists {
  private static final Set<String> FIRST_NAMES = WordFile.read("first-names.txt");
  private static final Set<String> AMBIGUOUS = WordFile.read("ambiguous-first-names.txt");
  private static final Set<String> SURNAMES = WordFile.read("surnames.txt");
  private static final int SHORTEST_SURNAME = 3;

  private final Set<String> notNames = new HashSet<>(WordFile.read("not-names.txt"));

  private final Set<String> functionWords = new HashSet<>();

  /**
   * Takes the lists that are built in.
   *
   * @param keepWords further words that are no person's names
   */
  NameLists(List<String> keepWords) {
    for (String language : List.of("de", "en")) {
      functionWords.addAll(
          WordFile.read("/dev/ticketmine/text/function-words." + language + ".txt"));
    }
    notNames.addAll(functionWords);
    keepWords.forEach(word -> notNames.add(word.toLowerCase(Locale.ROOT)));
  }

  /** Returns whether a word only holds sentences together. */
  boolean isFunctionWord(String word) {
    return functionWords.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a word cannot be a name, whatever stands before it. */
  boolean isNoName(String word) {
    return notNames.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a word, or each part of a double one, is a first name. */
  boolean isFirstName(String word) {
    return !isNoName(word) && isListed(word);
  }

  /** Returns whether it can be a first name where hardly anything else can stand: "Mai", "Will". */
  boolean isListed(String word) {
    return allParts(word, FIRST_NAMES, AMBIGUOUS);
  }

  /** Returns whether a word is a first name and nothing else. */
  boolean isSurelyFirstName(String word) {
    return isFirstName(word)
        && (word.indexOf('-') > 0 || !AMBIGUOUS.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** Returns whether a word, or the first part of a double one, is a surname. */
  boolean isSurname(String word) {
    String first = word.toLowerCase(Locale.ROOT).split("-")[0];
    return first.length() >= SHORTEST_SURNAME && SURNAMES.contains(first) && !isNoName(word);
  }

  private static boolean allParts(String word, Set<String> names, Set<String> more) {
    for (String part : word.toLowerCase(Locale.ROOT).split("-")) {
      if (!names.contains(part) && !more.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
