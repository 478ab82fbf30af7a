package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of people that a record states, of its customer or of those who wrote in it: they are found
 * in its texts in any case of letters, whole and word by word, without anything that announces
 * them.
 *
 * <p>A word of a name that is an everyday word as well ("Koch", "Summer") counts beside another
 * word of a name, or with a capital inside a sentence. One of two letters counts beside another.
 */
public final class KnownNames {
  /** No name is known. */
  public static final KnownNames NONE = new KnownNames(Map.of());

  private static final double SCORE = 0.75;
  private static final int SHORTEST = 3;
  private static final int MOST_WORDS = 5;

  /** Who writes under such a name is no person, or one of many. */
  private static final Set<String> ROLES = WordFile.read("role-words.txt");

  /** In the spelling of {@link NameWords}. */
  private static final Set<String> WORD_SURNAMES =
      WordFile.read("word-surnames.txt").stream()
          .map(NameWords::folded)
          .collect(Collectors.toUnmodifiableSet());

  private static final NameLists LISTS = new NameLists(List.of());

  /** What programs and companies put behind a name. */
  private static final Pattern ADDITION =
      Pattern.compile("\\s*(?:[(|<\\[]| via | [-–] ).*", Pattern.DOTALL);

  private static final Pattern LOCAL_PARTS = Pattern.compile("[._-]+");
  private static final Pattern LAST_DIGITS = Pattern.compile("\\d+$");
  private static final Pattern LETTERS = Pattern.compile("[a-z]+");

  private static final Pattern NO_NAME = Pattern.compile("[\\p{N}@_/:]");
  private static final String SENTENCE_ENDS = ".!?:\n\r";

  private enum Kind {
    SURE,
    /** A word as well. */
    WORD,
    /** Too short to stand alone. */
    SHORT
  }

  private record Part(int start, int end, Kind kind) {}

  private final Map<String, Kind> kinds;

  private KnownNames(Map<String, Kind> kinds) {
    this.kinds = kinds;
  }

  /**
   * Takes those names that are people's.
   *
   * @param names as stated; may hold names of teams and companies
   * @param keepWords words that are no person's names
   */
  public static KnownNames of(Collection<String> names, Collection<String> keepWords) {
    Set<String> kept =
        keepWords.stream().map(NameWords::folded).collect(Collectors.toUnmodifiableSet());
    Map<String, Kind> kinds = new HashMap<>();
    for (String stated : names) {
      String name = ADDITION.matcher(stated).replaceFirst("");
      List<String> words = NameWords.of(name);
      if (isPersons(name, words) && words.stream().noneMatch(kept::contains)) {
        words.forEach(word -> kinds.put(word, kind(word)));
      }
    }
    return kinds.isEmpty() ? NONE : new KnownNames(kinds);
  }

  /**
   * Takes the names of people that mail addresses are made of: {@code jo.doe@...}. One of the parts
   * has to be a first name or an initial. A surname counts as an everyday word.
   */
  static KnownNames inAddresses(List<String> addresses) {
    Map<String, Kind> kinds = new HashMap<>();
    for (String address : addresses) {
      String local = local(address);
      if (!LOCAL_PARTS.matcher(local).find()) {
        continue;
      }
      List<String> parts = List.of(LOCAL_PARTS.split(local));
      if (parts.size() > 1 && parts.size() < MOST_WORDS && isPersons(parts)) {
        parts.forEach(
            part -> kinds.put(part, part.length() < SHORTEST ? Kind.SHORT : addressed(part)));
      }
    }
    return kinds.isEmpty() ? NONE : new KnownNames(kinds);
  }

  private static Kind addressed(String part) {
    return LISTS.of(part).isSurelyFirstName() ? Kind.SURE : Kind.WORD;
  }

  /** Without digits at the end. */
  private static String local(String address) {
    int sign = Math.max(0, address.indexOf('@'));
    return LAST_DIGITS.matcher(NameWords.folded(address.substring(0, sign))).replaceFirst("");
  }

  private static boolean isPersons(List<String> parts) {
    return parts.stream()
            .allMatch(
                part -> LETTERS.matcher(part).matches() && !ROLES.contains(part) && !isNoName(part))
        && parts.stream().anyMatch(part -> part.length() == 1 || LISTS.of(part).isFirstName());
  }

  private static boolean isNoName(String part) {
    return part.length() > 1 && LISTS.of(part).isNoName() && !LISTS.of(part).isListed();
  }

  private static boolean isPersons(String name, List<String> words) {
    if (words.isEmpty()
        || words.size() > MOST_WORDS
        || NO_NAME.matcher(name).find()
        || words.stream().anyMatch(ROLES::contains)) {
      return false;
    }
    // One word alone may be anything that somebody calls himself.
    return words.size() > 1 || LISTS.of(words.get(0)).isFirstName();
  }

  private static Kind kind(String word) {
    if (word.length() < SHORTEST) {
      return Kind.SHORT;
    }
    NameLists.Known known = LISTS.of(word);
    boolean isWord =
        known.isNoName()
            || (known.isFirstName() && !known.isSurelyFirstName())
            || WORD_SURNAMES.contains(word);
    return isWord ? Kind.WORD : Kind.SURE;
  }

  /** Adds where the names stand in a text. */
  void find(Scan scan, List<Finding> findings) {
    List<Part> parts = kinds.isEmpty() ? List.of() : parts(scan.text());
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int last = i;
      while (last + 1 < parts.size() && isBeside(scan.text(), parts, last)) {
        last++;
      }
      if (last > i || isAlone(scan.text(), part)) {
        findings.add(new Finding(part.start(), parts.get(last).end(), EntityType.NAME, SCORE));
      }
      i = last;
    }
  }

  private List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isLetter(text, start, end)) {
        end++;
      }
      Kind kind = end - start < 2 ? null : kind(text, start, end);
      if (kind != null) {
        parts.add(new Part(start, end, kind));
      }
      start = Math.max(end, start + 1);
    }
    return parts;
  }

  private static boolean isLetter(String text, int start, int place) {
    char c = text.charAt(place);
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || (place > start && (c == '\'' || c == '’'));
  }

  /** A name may have an s behind it: Petras, Weber's. */
  private Kind kind(String text, int start, int end) {
    String word = NameWords.folded(text.substring(start, end));
    Kind kind = kinds.get(word);
    if (kind == null && word.endsWith("s")) {
      return kinds.get(word.substring(0, word.length() - 1));
    }
    return kind;
  }

  private static boolean isBeside(String text, List<Part> parts, int last) {
    String between = text.substring(parts.get(last).end(), parts.get(last + 1).start());
    return between.equals(" ") || between.equals(", ") || between.equals("-");
  }

  private static boolean isAlone(String text, Part part) {
    return switch (part.kind()) {
      case SURE -> true;
      case WORD -> Character.isUpperCase(text.charAt(part.start())) && isInside(text, part);
      case SHORT -> false;
    };
  }

  /** Returns whether a word of the same sentence stands before it. */
  private static boolean isInside(String text, Part part) {
    int before = part.start() - 1;
    while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
      if (SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0) {
        return false;
      }
      before--;
    }
    // In capitals throughout, a capital tells nothing.
    return before >= 0 && !text.substring(part.start(), part.end()).equals(upper(text, part));
  }

  private static String upper(String text, Part part) {
    return text.substring(part.start(), part.end()).toUpperCase(Locale.ROOT);
  }
}
