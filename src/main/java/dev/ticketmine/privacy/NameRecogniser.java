package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of people by the words around them: titles, salutations, closings, introductions; and
 * a common first name with a surname behind it.
 */
final class NameRecogniser implements Recogniser {
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
  private static final String WORD = "\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}\\p{L}+)*";
  private static final String PARTICLE = "(?:von|van|zu|zur|de|der|den|di|da|del|al|el|bin)";
  private static final String FULL =
      "(?<value>" + WORD + "(?:[ ](?:" + PARTICLE + "[ ]){0,2}" + WORD + "){0,2})";
  private static final String ENDS = "(?=\\s*(?:[,.!?:;)\\n]|$|[-–—] |\\band\\b|\\bund\\b))";

  private static final Pattern TITLE =
      Pattern.compile(
          "(?=[FHMDP])"
              + NOT_IN_WORD
              + "(?:Frau|Fr\\.|Herrn?|Hr\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Dr\\.|Prof\\.|Familie)"
              + "[ ](?:(?:Dr|Prof|Dipl|Mag|Ing)\\.[ -]?){0,3}(?:"
              + PARTICLE
              + "[ ]){0,2}"
              + FULL);
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?m)(?:^|[.!?]\\s|\\]\\s?)[ \"'>]*(?i:hallo(?: liebe[rs]?)?|hi|hey|hello|dear|liebe[rs]?|lieber|moin(?: moin)?|servus"
              + "|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening)|grüezi|grüß gott|na)[ ,]{1,2}"
              + FULL
              + ENDS);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:(?i:gr(?:ü|ue)(?:ß|ss)e?n?(?: aus [\\p{L} -]{2,20})?|grüessli|\\blg|\\bvg|\\bmfg|danke|dank|regards|wishes|best|cheers|thanks|thank you|sincerely|yours|greetings|love)[ ,!.;\\n-]{0,6}|\\n[ ]*)"
              + "[ ]*"
              + FULL
              + "[ .!]*$");
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          NOT_IN_WORD
              + "(?i:mein name (?:ist|lautet)|ich hei(?:ß|ss)e|hier (?:spricht|schreibt|ist)|my name is|name'?s|this is|name ?:|ansprechpartner(?:in)? ?:|kunde ?:|customer ?:)[ ]{1,2}(?:(?i:die|der|herr|frau)[ ])?"
              + FULL);
  private static final Pattern SELF =
      Pattern.compile(
          NOT_IN_WORD
              + "(?:I'm|I’m|I am|[Ii]ch bin(?: (?:die|der))?)[ ]"
              + FULL
              + "(?=,|\\.| and | from | here | with | und | aus | von | vom )");
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?:^|\\s)[\\^*~/–-][ ]?(?<value>\\p{Lu}\\p{L}{1,10}|(?<=\\^)\\p{L}{2,3})\\s*$");
  private static final Pattern FIRST_AND_LAST =
      Pattern.compile(
          // Looking ahead first is cheaper than looking back at every letter.
          "(?=\\p{Lu})"
              + NOT_IN_WORD
              + "(?<value>(?<first>\\p{Lu}\\p{Ll}+)(?:[- ]\\p{Lu}\\p{Ll}+)?[ ](?:"
              + PARTICLE
              + "[ ]){0,2}\\p{Lu}[\\p{L}-]+)");

  /** Longer than any closing with a name; both patterns for the end look no further back. */
  private static final int TAIL = 250;

  private static final Trigger TITLES =
      Trigger.anyOf("frau", "fr.", "herr", "hr.", "mr", "ms", "miss", "dr.", "prof.", "familie");
  private static final Trigger INTRODUCTIONS =
      Trigger.anyOf("name", "hei", "hier ", "this is", "ansprechpartner", "kunde", "customer");
  private static final Trigger SELVES = Trigger.anyOf("i'm", "i’m", "i am", "ich bin");
  private static final Set<String> FIRST_NAMES = WordFile.read("first-names.txt");
  private static final Set<String> NOT_NAMES = WordFile.read("not-names.txt");

  private final Set<String> notNames = new HashSet<>(NOT_NAMES);

  NameRecogniser(List<String> keepWords) {
    keepWords.forEach(word -> notNames.add(word.toLowerCase(Locale.ROOT)));
  }

  @Override
  public List<Finding> find(String text) {
    List<Finding> findings = new ArrayList<>();
    addIf(TITLES, text, TITLE, 0.95, findings);
    add(text, SALUTATION, 0, 0.85, findings);
    int tail = Math.max(0, text.stripTrailing().length() - TAIL);
    add(text, CLOSING, tail, 0.8, findings);
    addIf(INTRODUCTIONS, text, INTRODUCTION, 0.85, findings);
    addIf(SELVES, text, SELF, 0.75, findings);
    add(text, INITIALS, tail, 0.6, findings);
    Matcher pair = FIRST_AND_LAST.matcher(text);
    while (pair.find()) {
      if (isFirstName(pair.group("first")) && isName(pair.group("value"))) {
        findings.add(new Finding(pair.start(), pair.end(), EntityType.NAME, 0.7));
      }
    }
    return findings;
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
      int end = endOfName(matcher.group("value"), matcher.start("value"));
      if (end > matcher.start("value")) {
        findings.add(new Finding(matcher.start("value"), end, EntityType.NAME, score));
      }
    }
  }

  /** Returns where the words that can be a name end; the start if the first one already is none. */
  private int endOfName(String value, int start) {
    int length = 0;
    for (String word : value.split(" ")) {
      if (notNames.contains(word.toLowerCase(Locale.ROOT))) {
        break;
      }
      length += word.length() + 1;
    }
    return length == 0 ? start : start + length - 1;
  }

  private boolean isName(String value) {
    for (String word : value.split(" ")) {
      if (notNames.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFirstName(String word) {
    return FIRST_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }
}
