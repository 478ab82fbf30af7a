package dev.ticketmine.privacy;

import dev.ticketmine.privacy.NameCues.Cue;
import dev.ticketmine.privacy.NameCues.Place;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds names of people by what stands before them, see {@link NameCues}, and by lines that are
 * nothing but a name. What lists know is found by {@link ListedNames}.
 */
final class NameRecogniser implements Recogniser {
  /** Behind a line that parts a signature, or signed for somebody else. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:(?<!\\S)--[ ]*\\n[ \\t]*|"
              + "(?<![\\p{L}\\p{N}])"
              + "(?:i\\. ?[AV]\\.|ppa\\.|gez\\.)[ ])"
              + NameCues.FULL
              + NameCues.LINE_ENDS);

  /** Alone in its line: an initial and a surname; or a name above the lines of an address. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t>]*(?:(?=\\p{Lu}\\.?[ ])"
              + NameCues.FULL
              + "[ \\t]*$)|(?m)^[ \\t>]*(?<name>"
              + NameCues.TWO_WORDS.replace("(?<value>", "(?:")
              + ")(?=,?[ ]?\\n?[^\\n,]{3,40}[ ]\\d{1,4}[ ]?[a-z]?(?:[-/]\\d{1,4})*(?:,[ ]?|[ ]?\\n|[ ]in[ ])(?:[A-Z]{1,2}-)?\\d{4,5}[ ])");

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
  private static final Pattern TRAILING =
      Pattern.compile("(?:[ .,]|(?<![\\p{L}])" + NameCues.PARTICLE + "(?!\\p{L}))+$");

  /** Longer than any closing with a name; both patterns for the end look no further back. */
  private static final int TAIL = 250;

  /** Longer than a name with the line below it. */
  private static final int NEAR = 200;

  private record Rule(AnchoredPattern pattern, double score) {}

  private final NameLists lists;
  private final List<Rule> rules;

  NameRecogniser(NameLists lists, Vocabulary words) {
    this.lists = lists;
    this.rules =
        List.of(
            rule(LAST_LINE, inTail(words.parts("\n")), 0.8),
            rule(INITIALS, inTail(words.parts("^", "*", "~", "/", "–", "-")), 0.6),
            rule(
                HERE,
                Scan.lines()
                    .or(words.parts(". ", "! ", "? "))
                    .before(words.parts(" hier", " here", " mein name"), NEAR),
                0.7),
            rule(
                SIGNATURE,
                words.parts("--", "i. a.", "i.a.", "i. v.", "i.v.", "ppa.", "gez."),
                0.8),
            rule(LINE, Scan.lines().ifAny(words.parts("\n").or(Scan.digits(4))), 0.7));
  }

  private static Rule rule(Pattern pattern, Anchor anchor, double score) {
    return new Rule(new AnchoredPattern(pattern, anchor), score);
  }

  private static Anchor inTail(Anchor anchor) {
    return scan -> {
      int tail = scan.text().stripTrailing().length() - TAIL;
      return IntStream.of(anchor.in(scan)).filter(place -> place >= tail).toArray();
    };
  }

  @Override
  public void find(Scan scan, List<Finding> findings) {
    byCues(scan, findings);
    for (Rule rule : rules) {
      rule.pattern()
          .forEach(
              scan,
              hit -> {
                String group = hit.group("value") != null ? "value" : "name";
                add(hit.start(group), hit.group(group), rule.score(), false, findings);
              });
    }
  }

  private void byCues(Scan scan, List<Finding> findings) {
    String text = scan.text();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        boolean isWord = i > start && (start == 0 || !Character.isDigit(text.charAt(start - 1)));
        if (isWord && i - start <= NameCues.LONGEST) {
          at(scan, start, scan.lower().substring(start, i), findings);
        }
        start = i + 1;
      }
    }
  }

  private void at(Scan scan, int start, String word, List<Finding> findings) {
    for (Cue cue : NameCues.of(word)) {
      if (isPlace(scan.text(), start, cue.place())) {
        cue.match(scan, start)
            .ifPresent(
                hit ->
                    add(
                        hit.start("value"),
                        hit.group("value"),
                        cue.score(),
                        cue.isTitle(),
                        findings));
      }
    }
  }

  private static boolean isPlace(String text, int start, Place place) {
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
      int start, String value, double score, boolean isTitled, List<Finding> findings) {
    int end = endOfName(value, start, isTitled);
    if (end > start) {
      findings.add(new Finding(start, end, EntityType.NAME, score));
    }
  }

  /** Returns where the words that can be a name end; the start if the first one already is none. */
  private int endOfName(String value, int start, boolean isTitled) {
    int length = 0;
    String first = value.split(" ")[0].replaceAll("[.,]+$", "");
    boolean isBegun = isTitled && !lists.isFunctionWord(first);
    for (String word : value.split(" ")) {
      String bare = word.replaceAll("[.,]+$", "");
      boolean isParticle = PARTICLES.contains(bare);
      boolean isInitial = bare.length() == 1;
      boolean isListed = lists.isListed(bare);
      // Behind a first name or an initial, nearly every word is a surname: "Reto Essen".
      if (!isParticle && !isInitial && !isListed && !isBegun && lists.isNoName(bare)) {
        break;
      }
      isBegun = isInitial || isListed;
      length += word.length() + 1;
    }
    return start
        + TRAILING.matcher(value.substring(0, Math.max(0, length - 1))).replaceAll("").length();
  }
}
