package dev.ticketmine.privacy;

import dev.ticketmine.privacy.NameCues.Cue;
import dev.ticketmine.privacy.NameCues.Place;
import dev.ticketmine.privacy.NameLists.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names of people by what stands before them, see {@link NameCues}, and by lines that are
 * nothing but a name. What lists know is found by {@link ListedNames}.
 */
final class NameRecogniser implements CompositeRecogniser {
  /** Behind a line that parts a signature, or signed for somebody else. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:(?<!\\S)--[ ]*\\n[ \\t]*|"
              + "(?<![\\p{L}\\p{N}])"
              + "(?:i\\. ?[AV]\\.|ppa\\.|[pP]\\.[pP]\\.|gez\\.)[ ])"
              + NameCues.FULL
              + NameCues.LINE_ENDS);

  /** Alone in its line: an initial and a surname. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^[ \\t>]*(?=\\p{Lu}\\.?[ ])" + NameCues.FULL + "[ \\t]*$");

  /** Above the lines of an address. */
  private static final Pattern ADDRESSEE =
      Pattern.compile(
          "(?m)^[ \\t>]*"
              + NameCues.TWO_WORDS
              + "(?=,?[ ]?\\n?[^\\n,]{3,40}[ ]\\d{1,4}[ ]?[a-z]?(?:[-/]\\d{1,4})*(?:,[ ]?|[ ]?\\n|[ ]in[ ])(?:[A-Z]{1,2}-)?\\d{4,5}[ ])");

  /** Above or before an English street. */
  private static final Pattern ROAD_BELOW =
      Pattern.compile(
          "(?m)^[ \\t>]*"
              + NameCues.TWO_WORDS
              + "(?=,?[ ]?\\n?[ \\t>]*(?:(?i:flat|apt\\.?|unit|suite)[ ]#?\\d{1,4}[a-zA-Z]?,[ ]?)?\\d{1,5}[a-zA-Z]?[ ](?:\\p{L}[\\p{L}.'’-]*[ ]){1,4}(?i:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|way|square|terrace|boulevard|blvd|crescent|grove|place|gardens|hill|mews|walk)(?!\\p{L}))");

  /** Alone in the last line of a message. */
  private static final Pattern LAST_LINE = Pattern.compile("\\n[ ]*" + NameCues.FULL + "[ .!]*$");

  private static final Pattern HERE =
      Pattern.compile(
          "(?m)(?:^|[.!?] )" + NameCues.FULL + "(?= (?:hier|here)(?:[ ,.!]|$)| mein Name)");
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?<!\\S)[\\^*~/–-][ ]?(?<value>\\p{Lu}\\p{L}{1,10}|(?<=\\^)\\p{L}{2,3})\\s*$");

  private static final Set<String> PARTICLES =
      Set.of(
          "von", "vom", "van", "zu", "zur", "zum", "de", "der", "den", "di", "da", "del", "dos",
          "du", "al", "el", "bin", "ben", "ter", "le", "la", "St");

  /** Beginnings of surnames before another capital. */
  private static final Set<String> PREFIXES =
      Set.of(
          "mc", "mac", "de", "di", "da", "del", "la", "le", "van", "von", "du", "fitz", "st", "ter",
          "ab", "al", "el", "ben");

  /** Longer than any closing with a name; both patterns for the end look no further back. */
  private static final int TAIL = 250;

  /** Longer than a name with the line below it. */
  private static final int NEAR = 200;

  /** So far behind a house number begins the postcode. */
  private static final int HOUSE = 60;

  private record Rule(AnchoredPattern pattern, double score) {}

  private final NameLists lists;
  private final List<Cue> cues;
  private final List<Rule> rules;

  NameRecogniser(NameLists lists, Vocabulary words) {
    this.lists = lists;
    this.cues = NameCues.all(words);
    this.rules =
        List.of(
            rule(LAST_LINE, words.parts("\n").inTail(TAIL).last().where(Looks::isNamesOnly), 0.8),
            rule(INITIALS, words.parts("^", "*", "~", "/", "–", "-").inTail(TAIL), 0.6),
            rule(
                HERE,
                Scan.lines()
                    .or(words.parts(". ", "! ", "? "))
                    .before(words.parts(" hier", " here", " mein name"), NEAR),
                0.7),
            rule(
                SIGNATURE,
                words.parts("--", "i. a.", "i.a.", "i. v.", "i.v.", "ppa.", "p.p.", "gez."),
                0.8),
            rule(
                ROAD_BELOW,
                Scan.lines().before(Roads.numbers(words), NEAR).where(Looks::isNameLine),
                0.7),
            rule(
                LINE,
                Scan.lines()
                    .ifAny(words.parts("\n").or(Scan.digits(4)))
                    .where(Looks::isInitialLine),
                0.7),
            rule(
                ADDRESSEE,
                Scan.lines()
                    .before(Scan.digits(1).beforeNext(Scan.digits(4), HOUSE), NEAR)
                    .where(Looks::isNameLine),
                0.7));
  }

  private static Rule rule(Pattern pattern, Anchor anchor, double score) {
    return new Rule(new AnchoredPattern(pattern, anchor), score);
  }

  @Override
  public List<Recogniser> parts() {
    List<Recogniser> parts = new ArrayList<>();
    for (Cue cue : cues) {
      Recogniser part = (scan, findings) -> find(cue, scan, findings);
      parts.add(part.needing(cue.pattern().anchor().signs()));
    }
    for (Rule rule : rules) {
      Recogniser part = (scan, findings) -> find(rule, scan, findings);
      parts.add(part.needing(rule.pattern().anchor().signs()));
    }
    return parts;
  }

  private void find(Cue cue, Scan scan, List<Finding> findings) {
    cue.pattern()
        .forEachFrom(
            scan,
            place -> isPlace(scan.text(), place, cue.place()),
            hit ->
                add(
                    scan,
                    hit.start("value"),
                    hit.group("value"),
                    cue.score(),
                    cue.isTitle(),
                    findings));
  }

  private void find(Rule rule, Scan scan, List<Finding> findings) {
    rule.pattern()
        .forEach(
            scan,
            hit ->
                add(scan, hit.start("value"), hit.group("value"), rule.score(), false, findings));
  }

  private static boolean isPlace(String text, int start, Place place) {
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return false;
    }
    if (place == Place.ANYWHERE) {
      return true;
    }
    int before = start - 1;
    while (before >= 0 && " \t\"'*_-".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    String marks = place == Place.FIELD ? "\n|;,>" : "\n.!?:]>";
    return before < 0 || marks.indexOf(text.charAt(before)) >= 0;
  }

  private void add(
      Scan scan, int start, String value, double score, boolean isTitled, List<Finding> findings) {
    boolean isShort = isShort(scan.text(), start);
    int end = endOfName(value, start, isTitled, isShort);
    if (end > start) {
      int whole = end == start + value.length() ? endOfFirstName(scan.text(), end) : end;
      findings.add(new Finding(start, whole, EntityType.NAME, score));
    }
  }

  /** Behind a mark as in "^DaniH", people write their names as one word. */
  private static boolean isShort(String text, int start) {
    char before = start == 0 ? '\n' : text.charAt(start - 1);
    return "^*~/–-".indexOf(before) >= 0
        || (before == ' ' && start > 1 && "^*~/–-".indexOf(text.charAt(start - 2)) >= 0);
  }

  /** Behind a surname, a comma and a first name may stand. */
  private int endOfFirstName(String text, int surnameEnd) {
    int first = surnameEnd + 2;
    if (!text.startsWith(", ", surnameEnd)) {
      return surnameEnd;
    }
    int end = first;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    boolean isName =
        end > first
            && Character.isUpperCase(text.charAt(first))
            && lists.isListed(text.substring(first, end));
    return isName ? end : surnameEnd;
  }

  /** Returns where the words that can be a name end; the start if the first one already is none. */
  private int endOfName(String value, int start, boolean isTitled, boolean isShort) {
    int end = 0;
    boolean isBegun = false;
    for (int from = 0; from < value.length(); ) {
      int blank = value.indexOf(' ', from);
      int to = blank < 0 ? value.length() : blank;
      String bare = withoutMarks(value.substring(from, to));
      isBegun |= from == 0 && isTitled && !lists.isFunctionWord(bare);
      boolean isParticle =
          PARTICLES.contains(bare) || (bare.equals("und") && value.startsWith("und zu ", from));
      boolean isInitial = bare.length() == 1;
      Known known = lists.of(bare.toLowerCase(Locale.ROOT));
      // Behind a first name or an initial, nearly every word is a surname: "Reto Essen".
      boolean canBeName = isParticle || isInitial || known.isListed() || isBegun;
      if (!canBeName && (known.isNoName() || (!isShort && isBrand(bare)))) {
        break;
      }
      isBegun = isInitial || known.isListed() || (isBegun && isParticle);
      // Neither a particle nor a mark ends a name.
      end = isParticle || bare.isEmpty() ? end : from + bare.length();
      from = to + 1;
    }
    return start + end;
  }

  /** "DataVest" is no name, "MacLeod" and "DannyH" are. */
  private boolean isBrand(String word) {
    int hump = 1;
    while (hump < word.length()
        && !(Character.isLowerCase(word.charAt(hump - 1))
            && Character.isUpperCase(word.charAt(hump)))) {
      hump++;
    }
    if (hump >= word.length()) {
      return false;
    }
    String first = word.substring(0, hump);
    return !PREFIXES.contains(first.toLowerCase(Locale.ROOT)) && !lists.isListed(first);
  }

  private static String withoutMarks(String word) {
    int end = word.length();
    while (end > 0 && (word.charAt(end - 1) == '.' || word.charAt(end - 1) == ',')) {
      end--;
    }
    return word.substring(0, end);
  }
}
