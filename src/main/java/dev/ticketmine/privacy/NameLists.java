package dev.ticketmine.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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

  /** What can be said of a word, by its lists. */
  private static final Known[] KNOWN =
      IntStream.range(0, 2 * FUNCTION_WORD).mapToObj(Known::new).toArray(Known[]::new);

  /** The lists that a word in small letters is in; one look-up for all of them. */
  private final WordTable lists;

  /**
   * Takes the lists that are built in.
   *
   * @param keepWords further words that are no person's names
   */
  NameLists(List<String> keepWords) {
    Map<String, Integer> all = new HashMap<>();
    FIRST_NAMES.forEach(word -> add(word, FIRST_NAME, all));
    AMBIGUOUS_NAMES.forEach(word -> add(word, AMBIGUOUS, all));
    SURNAMES.forEach(word -> add(word, SURNAME, all));
    NOT_NAMES.forEach(word -> add(word, NO_NAME, all));
    for (String language : List.of("de", "en")) {
      WordFile.read("/dev/ticketmine/text/function-words." + language + ".txt")
          .forEach(word -> add(word, NO_NAME | FUNCTION_WORD, all));
    }
    keepWords.forEach(word -> add(word.toLowerCase(Locale.ROOT), NO_NAME, all));
    lists = new WordTable(all, FIRST_NAME | AMBIGUOUS | SURNAME);
  }

  /** Also as people write it without umlauts and accents. */
  private static void add(String word, int list, Map<String, Integer> all) {
    all.merge(word, list, (some, more) -> some | more);
    String folded = NameWords.folded(word);
    if (!folded.equals(word)) {
      all.merge(folded, list, (some, more) -> some | more);
    }
  }

  /** Returns whether a word only holds sentences together. */
  boolean isFunctionWord(String word) {
    return isIn(word.toLowerCase(Locale.ROOT), FUNCTION_WORD);
  }

  /** Returns whether it can be a first name where hardly anything else can stand: "Mai", "Will". */
  boolean isListed(String word) {
    return of(word.toLowerCase(Locale.ROOT)).isListed();
  }

  /**
   * Returns false if a word is in no list of names, by its {@link WordTable#hash} alone; for what
   * has a hyphen it says nothing.
   */
  boolean mayBeName(int hash) {
    return lists.mayBe(hash);
  }

  /** Returns what the lists say of a word in small letters. */
  Known of(String lower) {
    return of(lower.toCharArray(), 0, lower.length());
  }

  /** Returns what the lists say of a word that stands in a text in small letters. */
  Known of(char[] lower, int start, int end) {
    int hyphen = start;
    while (hyphen < end && lower[hyphen] != '-') {
      hyphen++;
    }
    if (hyphen == end) {
      return KNOWN[listsOf(lower, start, end)];
    }
    int surname = listsOf(lower, start, hyphen) & SURNAME;
    int first = firstName(new String(lower, start, end - start));
    return KNOWN[first | surname | (listsOf(lower, start, end) & NO_NAME)];
  }

  private int firstName(String lower) {
    for (String part : lower.split("-")) {
      if (!isIn(part, FIRST_NAME | AMBIGUOUS)) {
        return 0;
      }
    }
    return FIRST_NAME;
  }

  private boolean isIn(String lower, int list) {
    return (listsOf(lower.toCharArray(), 0, lower.length()) & list) != 0;
  }

  private int listsOf(char[] lower, int start, int end) {
    int found = lists.get(lower, start, end);
    return end - start < SHORTEST_SURNAME ? found & ~SURNAME : found;
  }

  /**
   * What the lists say of a word.
   *
   * @param lists those that it is in; of a double one, each part as a first name, the first part as
   *     a surname
   */
  record Known(int lists) {
    boolean isListed() {
      return (lists & (FIRST_NAME | AMBIGUOUS)) != 0;
    }

    boolean isNoName() {
      return (lists & NO_NAME) != 0;
    }

    boolean isFirstName() {
      return isListed() && !isNoName();
    }

    /** Returns whether it is a first name and nothing else. */
    boolean isSurelyFirstName() {
      return isFirstName() && (lists & AMBIGUOUS) == 0;
    }

    boolean isSurname() {
      return (lists & SURNAME) != 0 && !isNoName();
    }
  }
}
