package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a customer's message as sentences and clauses with their roles. */
final class SentenceReader {
  /** Longer messages are pasted logs or histories; their question stands at the beginning. */
  private static final int MAX_SENTENCES = 60;

  /** Greetings, mentions and list marks that a sentence may begin with. */
  private static final int MOST_OPENINGS = 20;

  private static final Cue GREETING = Cue.named("greeting");
  private static final Cue COURTESY = Cue.named("courtesy");
  private static final Cue INTRODUCTION = Cue.named("introduction");
  private static final Cue DATA = Cue.named("data");
  private static final Cue GENERIC = Cue.named("generic");
  private static final Cue INDIRECT = Cue.named("indirect-question");
  private static final Cue REQUEST = Cue.named("request");
  private static final Cue REPORT = Cue.named("report");
  private static final Cue PROBLEM = Cue.named("problem");
  private static final Cue NEW_ISSUE = Cue.named("new-issue");
  private static final Cue REFERENCE = Cue.named("reference");
  private static final Cue ADDITION = Cue.named("addition");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\[[a-z][a-z_ 0-9]*]|<[a-z_]+>|@\\w+");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:[-*•·–▪►>]+|\\d{1,2}[.)]|[a-z]\\)|\\.?@\\w+)\\s+"
              + "|(?:my name(?: is|'s)|mein name (?:ist|lautet)|ich (?:heiße|bin)|i am|i'm|this is|hier (?:ist|schreibt|spricht))"
              + " [^ ,.]{2,20}(?: [^ ,.]{2,20})?(?: here| speaking)?(?:,? (?:and|und) (?=i |i'|ich |my |mein)|, )");

  private static final Pattern JOINED = Pattern.compile("(?:und|and)\\b");
  private static final Pattern LIST_MARK =
      Pattern.compile("(?:[-*•·–▪►>]+|\\d{1,2}[.)]|[a-z]\\))\\s+");

  /** "danke, aber …", "ok. …": an answer in passing before the matter. */
  private static final Pattern INTERJECTION =
      Pattern.compile(
          "(?:ok|okay|ja|nein|danke|vielen dank|super|alles klar|gut|so|tja|nun ja|naja|thanks|thank you|yes|no"
              + "|yeah|well|alright|great|sure|ah|oh|hm+|bruh|guys|ugh|omg|wow)\\s*[,.!…:–-]+\\s*(?:aber |but )?");

  private static final Pattern QUESTION_START =
      Pattern.compile(
          "(?:(?:und|aber|also|and|but|so|or|oder|nur|da|jetzt|nun|then|dann),? )?(?:"
              + "(?:wo|wann|warum|wieso|weshalb|wohin|woher|wieviel|welche[rsnm]?|wer|womit|wofür|wozu)\\b(?! (?:ich|wir) )"
              + "|wie (?!sie |ihr wisst|gestern|besprochen|gesagt|telefonisch|vereinbart|bereits|schon |gewünscht|angekündigt|in |im |auf |folgt|oben|beschrieben|immer|geschrieben)"
              + "|was (?:ist|sind|kostet|kosten|bedeutet|heißt|passiert|mache|muss|kann|soll|brauche|gibt|mach|haben|hat)\\b"
              + "|(?:kann|können|könnte|darf|dürfen|muss|müssen|soll|sollte|gibt|gibt's|ist|sind|wird|werden|bekomme|bekommt"
              + "|haben|habt|hat|brauche|geht|passt|lässt) (?:ich|wir|man|es|das|die|der|mein|meine|sie|ihr|eine?)\\b"
              + "|how (?:do|does|can|long|much|many|come|to|is|are|will|would|should|often|did|soon|far)\\b"
              + "|(?:where|why|who)(?:'s|s)? \\p{L}+|when (?:will|is|are|do|does|can|should|would|was)\\b"
              + "|what(?:'s| is| are| do| does| happens| time| if| kind| can| should| would|s)\\b|which \\p{L}+ (?:is|are|do|does|should|one)\\b"
              + "|(?:can|could|do|does|did|is|are|will|would|may|should|has|have|am) (?:i|we|my|the|it|there|this|that|your|they|you guys|someone)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A question in form that asks for a deed. */
  private static final Pattern DEED =
      Pattern.compile(
          "(?:und |also |aber |and |but |so |bitte |ob )?(?:können|könnten|kannst|könntest|könnt|könntet|würden|würdest|würdet) (?:sie|ihr|du)\\b.*"
              + "|(?:and |but |so |please )?(?:can|could|would|will) (?:you|u|someone|somebody|anyone)\\b.*|(?:bitte|please)\\b.*",
          Pattern.DOTALL);

  /** Where a clause may begin; one that names a wish is told apart from the story before it. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:[,;:]| [-–]+)\\s+(?:(?:und|aber|daher|deshalb|also|darum|deswegen|nun|jetzt|and|but|so|therefore) )?|\\s(?:und|aber|daher|deshalb|and|but|so) ");

  /** Returns the sentences in order. */
  static List<Sentence> read(String text, String language) {
    List<Sentence> sentences = new ArrayList<>();
    List<Integer> listed = new ArrayList<>();
    String plain = Cue.plain(text);
    for (Span span : SentenceSplitter.split(text)) {
      if (sentences.size() >= MAX_SENTENCES) {
        break;
      }
      int first = sentences.size();
      for (Span part : atNewIssues(plain, span)) {
        addClauses(text, plain, part, language, sentences);
      }
      boolean isItem = LIST_MARK.matcher(span.in(plain)).lookingAt();
      if (isItem && first < sentences.size() && sentences.get(first).role().isWish()) {
        listed.add(first);
      }
    }
    // Wishes in a list are matters of their own; a lone dash is no list.
    if (listed.size() > 1) {
      listed.forEach(index -> sentences.set(index, sentences.get(index).asStart()));
    }
    return sentences;
  }

  /** Is the text a greeting, a courtesy or nothing at all? */
  static boolean isNoise(String plain) {
    return GREETING.is(plain) || COURTESY.is(plain) || INTRODUCTION.is(plain);
  }

  private static void add(
      String text, String plain, Span raw, String language, List<Sentence> sentences) {
    Span span = strip(text, raw);
    if (span.length() == 0) {
      return;
    }
    String words = span.in(plain);
    Set<String> terms = new LinkedHashSet<>(TermAnalyzer.of(language).terms(span.in(text)));
    SentenceRole role = role(words, terms);
    String announced = CueTypos.mended(words);
    sentences.add(
        new Sentence(
            span,
            role,
            terms,
            role == SentenceRole.QUESTION ? things(span.in(text), language) : Set.of(),
            NEW_ISSUE.starts(announced),
            ADDITION.starts(announced)));
  }

  private static Set<Integer> things(String sentence, String language) {
    if (REFERENCE.in(Cue.plain(sentence))) {
      return Set.of();
    }
    return LabelConcepts.of(language).in(sentence).stream()
        .map(hit -> hit.concept())
        .filter(concept -> concept.kind().isThing())
        .map(concept -> concept.id())
        .collect(Collectors.toSet());
  }

  private static SentenceRole role(String words, Set<String> terms) {
    String bare = PLACEHOLDER.matcher(words).replaceAll(" ");
    if (bare.chars().filter(Character::isLetter).count() < 2 || isNoise(words)) {
      return SentenceRole.NOISE;
    }
    if (GENERIC.is(bare)) {
      return SentenceRole.GENERIC;
    }
    boolean asks = words.indexOf('?') >= 0 || QUESTION_START.matcher(words).lookingAt();
    if (!asks && DATA.is(words)) {
      return SentenceRole.DATA;
    }
    boolean indirect = INDIRECT.in(words);
    boolean reports = !asks && REPORT.in(words);
    boolean wishes = !reports && REQUEST.in(words);
    boolean complains = reports || PROBLEM.in(words);
    if (terms.isEmpty()) {
      return asks || wishes || complains ? SentenceRole.GENERIC : SentenceRole.NOISE;
    }
    if (asks && !indirect && DEED.matcher(words).matches()) {
      return SentenceRole.REQUEST;
    }
    if (asks || (indirect && !reports)) {
      return SentenceRole.QUESTION;
    }
    if (wishes) {
      return SentenceRole.REQUEST;
    }
    return complains ? SentenceRole.PROBLEM : SentenceRole.CONTEXT;
  }

  /** Skips mentions, list marks, greetings and interjections at the start of a sentence. */
  private static int afterOpening(String plain, Span span) {
    int start = span.start();
    boolean moved = true;
    for (int skipped = 0; moved && skipped < MOST_OPENINGS && start < span.end(); skipped++) {
      String rest = plain.substring(start, span.end());
      int end = GREETING.endAtStart(rest);
      if (end < 0) {
        end = lookingAt(OPENING, rest);
      }
      if (end < 0) {
        end = lookingAt(INTERJECTION, rest);
      }
      moved = end > 0 && hasLetter(rest, end);
      start += moved ? end + punctuation(rest, end) : 0;
    }
    return start;
  }

  private static int lookingAt(Pattern pattern, String rest) {
    Matcher matcher = pattern.matcher(rest);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  private static boolean hasLetter(String text, int from) {
    return text.substring(from).chars().anyMatch(Character::isLetter);
  }

  private static int punctuation(String rest, int from) {
    int at = from;
    while (at < rest.length()
        && (Character.isWhitespace(rest.charAt(at)) || ",.!;:-–…)".indexOf(rest.charAt(at)) >= 0)) {
      at++;
    }
    return at - from;
  }

  /**
   * Cuts a sentence where it announces another matter: "…, and one more thing: …", or, without any
   * mark, where a question follows: "… und noch was anderes wann …".
   */
  private static List<Span> atNewIssues(String plain, Span span) {
    for (Cue cue : List.of(NEW_ISSUE, ADDITION)) {
      Matcher matcher = cue.matcher(plain).region(span.start(), span.end());
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        if (matcher.start() > span.start() + 1
            && announces(plain, matcher.start(), matcher.end(), span.end(), cue)) {
          return List.of(
              new Span(span.start(), matcher.start()), new Span(matcher.start(), span.end()));
        }
      }
    }
    return List.of(span);
  }

  private static boolean announces(String plain, int from, int at, int end, Cue cue) {
    int next = at;
    while (next < end && !Character.isLetter(plain.charAt(next))) {
      next++;
    }
    if (next >= end) {
      return false;
    }
    String rest = plain.substring(next, end);
    boolean hasColon = plain.charAt(at) == ':';
    if (cue == ADDITION) {
      return hasColon && startsWish(rest);
    }
    boolean isJoined =
        ",;-–".indexOf(plain.charAt(from - 2)) >= 0
            || JOINED.matcher(plain.substring(from, at)).lookingAt();
    boolean asks = startsWish(rest) || QUESTION_START.matcher(rest).lookingAt();
    return hasColon || asks || (isJoined && PROBLEM.in(rest));
  }

  private static void addClauses(
      String text, String plain, Span span, String language, List<Sentence> sentences) {
    int start = afterOpening(plain, span);
    Span gap = gapBeforeWish(plain, start, span.end(), language);
    if (gap == null) {
      add(text, plain, new Span(start, span.end()), language, sentences);
    } else {
      add(text, plain, new Span(start, gap.start()), language, sentences);
      add(text, plain, new Span(gap.end(), span.end()), language, sentences);
    }
  }

  /** Returns what stands between a story and the wish behind it in the same sentence, or null. */
  private static Span gapBeforeWish(String plain, int start, int end, String language) {
    Matcher matcher = CLAUSE.matcher(plain).region(start, end);
    while (matcher.find()) {
      String right = plain.substring(matcher.end(), end);
      if (right.length() > 8 && startsWish(right)) {
        String left = plain.substring(start, matcher.start());
        boolean tells =
            !QUESTION_START.matcher(left).lookingAt() && !INDIRECT.in(left) && !REQUEST.in(left);
        boolean names = tells && TermAnalyzer.of(language).terms(left).size() >= 2;
        return names ? new Span(matcher.start(), matcher.end()) : null;
      }
    }
    return null;
  }

  private static boolean startsWish(String words) {
    return DEED.matcher(words).matches()
        || QUESTION_START.matcher(words).lookingAt() && words.indexOf('?') >= 0
        || INDIRECT.starts(words)
        || REQUEST.starts(words);
  }

  private static Span strip(String text, Span span) {
    int from = span.start();
    int to = span.end();
    while (from < to && !isWordStart(text.charAt(from))) {
      from++;
    }
    while (to > from
        && (Character.isWhitespace(text.charAt(to - 1)) || text.charAt(to - 1) == ',')) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isWordStart(char c) {
    return Character.isLetterOrDigit(c) || "\"„“'([<#€$&".indexOf(c) >= 0;
  }

  private SentenceReader() {}
}
