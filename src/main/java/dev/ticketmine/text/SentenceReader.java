package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a customer's message as sentences and clauses with their roles. */
final class SentenceReader {
  /** Longer messages are pasted logs or histories; their question stands at the beginning. */
  private static final int MAX_SENTENCES = 60;

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
  private static final Cue ADDITION = Cue.named("addition");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\[[a-z][a-z_ 0-9]*]|<[a-z_]+>|@\\w+");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:[-*•·–▪►>]+|\\d{1,2}[.)]|[a-z]\\)|\\.?@\\w+)\\s+"
              + "|(?:my name(?: is|'s)|mein name (?:ist|lautet)|ich (?:heiße|bin)|i am|i'm|this is|hier (?:ist|schreibt|spricht))"
              + " [^ ,.]{2,20}(?: [^ ,.]{2,20})?(?: here| speaking)?(?:,? (?:and|und) (?=i |i'|ich |my |mein)|, )");

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
              + "|haben|habt|hat|brauche|geht|passt|lässt) (?:ich|wir|man|es|das|die|der|mein|meine|sie|ihr|euch|mir|da|eine?|bei|noch|schon|irgendwo)\\b"
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
    String plain = Cue.plain(text);
    for (Span span : SentenceSplitter.split(text)) {
      if (sentences.size() >= MAX_SENTENCES) {
        break;
      }
      int start = afterOpening(plain, span);
      int clause = wishClause(plain, start, span.end(), language);
      if (clause > start) {
        add(text, plain, new Span(start, clause), language, sentences);
        start = clause;
      }
      add(text, plain, new Span(start, span.end()), language, sentences);
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
    sentences.add(
        new Sentence(
            span, role(words, terms), terms, NEW_ISSUE.starts(words), ADDITION.starts(words)));
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
    while (moved && start < span.end()) {
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

  /** Returns where a wish begins behind a story in the same sentence, or -1. */
  private static int wishClause(String plain, int start, int end, String language) {
    Matcher matcher = CLAUSE.matcher(plain).region(start, end);
    while (matcher.find()) {
      String right = plain.substring(matcher.end(), end);
      if (right.length() > 8 && startsWish(right)) {
        String left = plain.substring(start, matcher.start());
        boolean tells = !startsWish(left) && !INDIRECT.in(left) && !REQUEST.in(left);
        boolean names = TermAnalyzer.of(language).terms(left).size() >= 2;
        return tells && names ? matcher.end() : -1;
      }
    }
    return -1;
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
