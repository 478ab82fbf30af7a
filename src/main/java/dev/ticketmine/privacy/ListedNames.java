package dev.ticketmine.privacy;

import dev.ticketmine.privacy.NameLists.Known;
import java.util.ArrayList;
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

  /** Letters of a usual word with its blank. */
  private static final int USUAL_WORD = 6;

  private record Word(int start, int end, boolean isCapital, Known known) {
    String in(String text) {
      return text.substring(start, end);
    }

    int length() {
      return end - start;
    }
  }

  private final NameLists lists;

  ListedNames(NameLists lists) {
    this.lists = lists;
  }

  @Override
  public void find(Scan scan, List<Finding> findings) {
    String text = scan.text();
    List<Word> words = words(scan);
    for (int i = 0; i < words.size(); i++) {
      Known known = words.get(i).known();
      boolean isName = known.isFirstName() || known.isSurname();
      if (!isName
          || isDomain(text, words.get(i).end())
          || (i > 0 && SAINTS.contains(words.get(i - 1).in(text)))) {
        continue;
      }
      if (known.isFirstName()) {
        fromFirstName(scan, words, i, findings);
      } else if (i > 0) {
        fromInitial(text, words, i, findings);
      }
    }
  }

  /** "Lynda.com" is no person. */
  private static boolean isDomain(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '.'
        && DOMAINS.stream().anyMatch(domain -> text.startsWith(domain, end + 1));
  }

  /** Letters with apostrophes, and hyphens before letters. */
  private List<Word> words(Scan scan) {
    char[] text = scan.characters();
    List<Word> words = new ArrayList<>(text.length / USUAL_WORD + 1);
    int start = 0;
    while (start < text.length) {
      int end = start;
      while (end < text.length && isPart(text, start, end)) {
        end++;
      }
      if (end > start) {
        words.add(word(scan, start, end));
      }
      start = Math.max(end, start + 1);
    }
    return words;
  }

  private Word word(Scan scan, int start, int end) {
    boolean isCapital = Character.isUpperCase(scan.characters()[start]);
    return new Word(start, end, isCapital, lists.of(scan.small(), start, end));
  }

  private static boolean isPart(char[] text, int start, int place) {
    char c = text[place];
    return Scan.isLetter(c)
        || (place > start
            && (c == '\''
                || c == '’'
                || (c == '-' && place + 1 < text.length && Scan.isLetter(text[place + 1]))));
  }

  private void fromFirstName(Scan scan, List<Word> words, int first, List<Finding> findings) {
    String text = scan.text();
    Word name = words.get(first);
    int last = last(text, words, first);
    Word surname = words.get(last);
    boolean isListed = last > first && surname.known().isSurname();
    boolean isSure = name.known().isSurelyFirstName();
    boolean isAnnounced =
        first > 0
            && (isSure || name.isCapital())
            && (isCue(scan, words.get(first - 1), name) || isSecond(text, words, first));
    boolean isAlone = last == first;
    if (isAlone
        ? isAnnounced || (isSure && name.isCapital())
        : isListed || isAnnounced || (isSure && name.isCapital())) {
      double score = isListed ? 0.8 : isAlone ? 0.6 : 0.7;
      findings.add(new Finding(start(text, words, first), surname.end(), EntityType.NAME, score));
    }
  }

  /** A surname and a comma may stand before a first name. */
  private int start(String text, List<Word> words, int first) {
    if (first == 0) {
      return words.get(first).start();
    }
    Word before = words.get(first - 1);
    String between = text.substring(before.end(), words.get(first).start());
    boolean isSurname =
        before.isCapital()
            && between.equals(", ")
            && (before.known().isSurname() || before.known().isFirstName());
    return isSurname ? before.start() : words.get(first).start();
  }

  private static boolean isCue(Scan scan, Word before, Word name) {
    String between = scan.text().substring(before.end(), name.start());
    return between.length() <= LONGEST
        && CUES.contains(new String(scan.small(), before.start(), before.length()))
        && between.chars().allMatch(c -> " ,.!:\n\t".indexOf(c) >= 0);
  }

  /** "Tom and Mark": what follows a first name is one as well. */
  private boolean isSecond(String text, List<Word> words, int position) {
    return position > 1
        && words.get(position).isCapital()
        && AND.contains(words.get(position - 1).in(text))
        && words.get(position - 2).known().isListed();
  }

  /** Returns the position of the last word of a name that begins here. */
  private int last(String text, List<Word> words, int first) {
    boolean isCapital = words.get(first).isCapital();
    int last = first;
    int next = first + 1;
    while (next < words.size() && next - first < LONGEST && isJoined(text, words, next)) {
      Word word = words.get(next);
      boolean isParticle = PARTICLES.contains(word.in(text));
      boolean isName =
          isCapital
              ? word.isCapital() && !word.known().isNoName()
              : word.known().isSurname() || word.known().isSurelyFirstName();
      if (!isParticle && !isName) {
        return last;
      }
      last = isName ? next : last;
      next++;
    }
    return last;
  }

  /** Words of a name are parted by a space, or by the full stop of an initial. */
  private static boolean isJoined(String text, List<Word> words, int next) {
    Word before = words.get(next - 1);
    String between = text.substring(before.end(), words.get(next).start());
    return between.equals(" ") || (before.length() == 1 && between.matches("\\. ?"));
  }

  private void fromInitial(String text, List<Word> words, int surname, List<Finding> findings) {
    int first = surname;
    while (first > 0
        && words.get(first - 1).length() == 1
        && words.get(first - 1).isCapital()
        && text.substring(words.get(first - 1).end(), words.get(first).start())
            .matches("\\.[ -]?")) {
      first--;
    }
    if (first < surname && words.get(surname).isCapital()) {
      findings.add(
          new Finding(words.get(first).start(), words.get(surname).end(), EntityType.NAME, 0.65));
    }
  }
}
