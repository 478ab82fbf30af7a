package dev.ticketmine.text.cause;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.WordLists;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Causal grammar of a language: where a sentence names a cause, or a time that may be one. */
final class CauseCues {
  private static final String RESOURCE = "/lexicon/cause/cues.tsv";
  private static final Pattern NONE = Pattern.compile("(?!)");

  /** Ends of the clause that a cue opens. */
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?…)\\n]| [-–—] ");

  /** So short a clause is an insertion: "weil, wie gesagt, …". */
  private static final int SHORTEST_CLAUSE = 8;

  /** What follows "since" as a noun with its adjectives; behind it the sentence goes on. */
  private static final Pattern NOUN_PHRASE = Pattern.compile("\\s*\\S+(?:\\s+\\S+){0,4}");

  private final Pattern after;
  private final Pattern since;
  private final Pattern before;
  private final Pattern not;

  private CauseCues(String language) {
    after = pattern(language, "after");
    since = pattern(language, "since");
    before = pattern(language, "before");
    not = pattern(language, "not");
  }

  static CauseCues of(String language) {
    return new CauseCues(language);
  }

  private static Pattern pattern(String language, String side) {
    List<String> cues =
        WordLists.fields(RESOURCE).stream()
            .filter(line -> line[0].equals(language) && line[1].equals(side))
            .map(line -> line[2])
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(CauseCues::regex)
            .toList();
    return cues.isEmpty()
        ? NONE
        : Pattern.compile(
            cues.stream()
                .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));
  }

  private static String regex(String cue) {
    String words =
        cue.replaceFirst("^,", "")
            .replace("ä", "(?:ä|ae)")
            .replace("ö", "(?:ö|oe)")
            .replace("ü", "(?:ü|ue)")
            .replace(" … ", "(?: \\S+){0,2} ")
            .replace(" ", "\\s+");
    return cue.startsWith(",") ? "(?:^|(?<=, ))" + words : words;
  }

  /**
   * Where a sentence names a cause.
   *
   * @param span what is named, with the cue
   * @param isTime whether it is named as a time
   */
  record Place(Span span, boolean isTime) {}

  /** Returns where in a sentence the cause stands; nothing if no grammar says so. */
  Optional<Place> reason(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lower.length() != sentence.length()) {
      return Optional.empty();
    }
    Matcher opening = after.matcher(lower);
    if (opening.find() && !not.matcher(lower).region(0, opening.start()).find()) {
      Span span = new Span(opening.start(), clauseEnd(lower, opening.end()));
      return Optional.of(new Place(span, false));
    }
    Matcher closing = before.matcher(lower);
    if (closing.find() && closing.start() > 0) {
      return Optional.of(new Place(new Span(0, closing.start()), false));
    }
    Matcher time = since.matcher(lower);
    if (time.find()) {
      int end = clauseEnd(lower, time.end());
      Matcher noun = NOUN_PHRASE.matcher(lower).region(time.end(), end);
      return noun.lookingAt()
          ? Optional.of(new Place(new Span(time.start(), noun.end()), true))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static int clauseEnd(String lower, int from) {
    Matcher end = CLAUSE_END.matcher(lower);
    int at = from;
    while (end.find(at)) {
      if (end.start() - from >= SHORTEST_CLAUSE) {
        return end.start();
      }
      at = end.end();
    }
    return lower.length();
  }
}
