package dev.ticketmine.privacy;

import dev.ticketmine.privacy.NameLists.Known;
import java.util.List;
import java.util.Set;

/**
 * Finds names of people by lists: a first name, with what follows it; an initial and a surname; a
 * surname, a comma and a first name. A first name that is a word as well ("Mark", "Rose") counts
 * beside a surname or after a word that announces a name; so does one in lower case.
 */
final class ListedNames implements Recogniser {
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "vom", "van", "zu", "zur", "zum", "de", "der", "den", "di", "da", "del", "dos",
          "al", "el", "bin", "ben", "ter", "le", "la");

  /** Words before a name in greetings, closings and introductions. */
  private static final Set<String> CUES =
      Set.of(
          "hallo",
          "hi",
          "hey",
          "hello",
          "dear",
          "liebe",
          "lieber",
          "moin",
          "servus",
          "lg",
          "vg",
          "bg",
          "hg",
          "mfg",
          "grüße",
          "grüsse",
          "gruesse",
          "gruß",
          "gruss",
          "grüßen",
          "grüssen",
          "gruessen",
          "regards",
          "cheers",
          "thanks",
          "danke",
          "dank",
          "wishes",
          "sincerely",
          "heiße",
          "heisse",
          "herr",
          "herrn",
          "frau",
          "mr",
          "mrs",
          "ms",
          "dr",
          "kollege",
          "kollegin",
          "kollegen",
          "colleague",
          "namens",
          "named",
          "called",
          "mann",
          "ehemann",
          "ehefrau",
          "sohn",
          "tochter",
          "husband",
          "wife",
          "son",
          "daughter",
          "best",
          "yours",
          "name");

  /** What makes a first name a place: San Francisco. */
  private static final Set<String> SAINTS = Set.of("San", "Santa", "Sankt", "St", "São", "Los");

  private static final List<String> DOMAINS = List.of("com", "de", "net", "org", "io");

  private static final Set<String> AND = Set.of("und", "and", "u", "UND", "AND");

  private static final int LONGEST = 4;

  private final NameLists lists;

  ListedNames(NameLists lists) {
    this.lists = lists;
  }

  @Override
  public void find(Scan scan, List<Finding> findings) {
    ListedWords words = new ListedWords(scan, lists);
    for (int i = 0; i < words.count(); i++) {
      if (words.mayBeName(i)) {
        from(scan.text(), words, i, findings);
      }
    }
  }

  private static void from(String text, ListedWords words, int i, List<Finding> findings) {
    Known known = words.known(i);
    boolean isName = known.isFirstName() || known.isSurname();
    if (!isName || isDomain(text, words.end(i)) || (i > 0 && SAINTS.contains(words.in(i - 1)))) {
      return;
    }
    if (known.isFirstName()) {
      fromFirstName(words, i, findings);
    } else if (i > 0) {
      fromInitial(words, i, findings);
    }
  }

  /** "Lynda.com" is no person. */
  private static boolean isDomain(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '.'
        && DOMAINS.stream().anyMatch(domain -> text.startsWith(domain, end + 1));
  }

  private static void fromFirstName(ListedWords words, int first, List<Finding> findings) {
    int last = last(words, first);
    boolean isListed = last > first && words.known(last).isSurname();
    boolean isSure = words.known(first).isSurelyFirstName();
    boolean isCapital = words.isCapital(first);
    boolean isAnnounced =
        first > 0 && (isSure || isCapital) && (isCue(words, first) || isSecond(words, first));
    boolean isAlone = last == first;
    if (isAlone
        ? isAnnounced || (isSure && isCapital)
        : isListed || isAnnounced || (isSure && isCapital)) {
      double score = isListed ? 0.8 : isAlone ? 0.6 : 0.7;
      findings.add(new Finding(start(words, first), words.end(last), EntityType.NAME, score));
    }
  }

  /** A surname and a comma may stand before a first name. */
  private static int start(ListedWords words, int first) {
    if (first == 0) {
      return words.start(first);
    }
    int before = first - 1;
    boolean isSurname =
        words.isCapital(before)
            && words.between(before, first).equals(", ")
            && (words.known(before).isSurname() || words.known(before).isFirstName());
    return words.start(isSurname ? before : first);
  }

  private static boolean isCue(ListedWords words, int name) {
    int before = name - 1;
    return words.start(name) - words.end(before) <= LONGEST
        && CUES.contains(words.small(before))
        && words.between(before, name).chars().allMatch(c -> " ,.!:\n\t".indexOf(c) >= 0);
  }

  /** "Tom and Mark": what follows a first name is one as well. */
  private static boolean isSecond(ListedWords words, int position) {
    return position > 1
        && words.isCapital(position)
        && AND.contains(words.in(position - 1))
        && words.known(position - 2).isListed();
  }

  /** Returns the position of the last word of a name that begins here. */
  private static int last(ListedWords words, int first) {
    boolean isCapital = words.isCapital(first);
    int last = first;
    int next = first + 1;
    while (next < words.count() && next - first < LONGEST && isJoined(words, next)) {
      boolean isParticle = PARTICLES.contains(words.in(next));
      Known known = words.known(next);
      boolean isName =
          isCapital
              ? words.isCapital(next) && !known.isNoName()
              : known.isSurname() || known.isSurelyFirstName();
      if (!isParticle && !isName) {
        return last;
      }
      last = isName ? next : last;
      next++;
    }
    return last;
  }

  /** Words of a name are parted by a space, or by the full stop of an initial. */
  private static boolean isJoined(ListedWords words, int next) {
    String between = words.between(next - 1, next);
    return between.equals(" ") || (words.length(next - 1) == 1 && between.matches("\\. ?"));
  }

  private static void fromInitial(ListedWords words, int surname, List<Finding> findings) {
    int first = surname;
    while (first > 0
        && words.length(first - 1) == 1
        && words.isCapital(first - 1)
        && words.between(first - 1, first).matches("\\.[ -]?")) {
      first--;
    }
    if (first < surname && words.isCapital(surname)) {
      findings.add(new Finding(words.start(first), words.end(surname), EntityType.NAME, 0.65));
    }
  }
}
