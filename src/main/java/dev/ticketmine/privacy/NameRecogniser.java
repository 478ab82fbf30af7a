package dev.ticketmine.privacy;

import dev.ticketmine.privacy.NameCues.Cue;
import dev.ticketmine.privacy.NameCues.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of people by what stands before them, see {@link NameCues}, and by lines that are
 * nothing but a name. What lists know is found by {@link ListedNames}.
 */
final class NameRecogniser implements Recogniser {
  /** Behind a line that parts a signature, or signed for somebody else. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:(?:^|\\s)--[ ]*\\n[ \\t]*|"
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
          "(?:^|\\s)[\\^*~/–-][ ]?(?<value>\\p{Lu}\\p{L}{1,10}|(?<=\\^)\\p{L}{2,3})\\s*$");

  private static final Set<String> PARTICLES =
      Set.of(
          "von", "vom", "van", "zu", "zur", "zum", "de", "der", "den", "di", "da", "del", "dos",
          "du", "al", "el", "bin", "ben", "ter", "le", "la", "St");
  private static final Pattern TRAILING =
      Pattern.compile("(?:[ .,]|(?<![\\p{L}])" + NameCues.PARTICLE + "(?!\\p{L}))+$");

  /** Longer than any closing with a name; both patterns for the end look no further back. */
  private static final int TAIL = 250;

  private static final Trigger SIGNATURES =
      Trigger.anyOf("--", "i. a.", "i.a.", "i. v.", "i.v.", "ppa", "gez");
  private static final Trigger MARKS = Trigger.anyOf("^", "*", "~", "/", "–", "-");
  private static final Trigger LINES = Trigger.anyOf("\n").or(Trigger.digits(4));
  private static final Trigger HERES = Trigger.anyOf(" hier", " here", " mein name");

  private final NameLists lists;

  NameRecogniser(NameLists lists) {
    this.lists = lists;
  }

  @Override
  public List<Finding> find(String text) {
    List<Finding> findings = new ArrayList<>();
    byCues(text, findings);
    int tail = Math.max(0, text.stripTrailing().length() - TAIL);
    add(text, LAST_LINE, tail, 0.8, findings);
    if (MARKS.isIn(text.substring(tail))) {
      add(text, INITIALS, tail, 0.6, findings);
    }
    addIf(HERES, text, HERE, 0.7, findings);
    addIf(SIGNATURES, text, SIGNATURE, 0.8, findings);
    addIf(LINES, text, LINE, 0.7, findings);
    return findings;
  }

  private void byCues(String text, List<Finding> findings) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i > start) {
          at(text, start, text.substring(start, i).toLowerCase(Locale.ROOT), findings);
        }
        start = i + 1;
      }
    }
  }

  private void at(String text, int start, String word, List<Finding> findings) {
    if (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      return;
    }
    for (Cue cue : NameCues.of(word)) {
      if (isPlace(text, start, cue.place())) {
        Matcher matcher =
            cue.pattern()
                .matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        if (matcher.lookingAt()) {
          add(matcher.start("value"), matcher.group("value"), cue.score(), cue.isTitle(), findings);
        }
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

  private void addIf(
      Trigger trigger, String text, Pattern pattern, double score, List<Finding> findings) {
    if (trigger.isIn(text)) {
      add(text, pattern, 0, score, findings);
    }
  }

  private void add(String text, Pattern pattern, int from, double score, List<Finding> findings) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(from, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
    while (matcher.find()) {
      boolean isValue = matcher.group("value") != null;
      String group = isValue ? "value" : "name";
      add(matcher.start(group), matcher.group(group), score, false, findings);
    }
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
