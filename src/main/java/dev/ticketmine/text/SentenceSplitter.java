package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a customer's text into sentences, as customers write them: with typos, missing full stops
 * and missing spaces, abbreviations, ordinals, web addresses, emoji, lists and wrapped lines.
 */
public final class SentenceSplitter {
  /** A line at least this long may have been wrapped by a mail program. */
  private static final int WRAPPED_LINE = 50;

  /** So far a word or address is looked at around a full stop; time would grow with its square. */
  private static final int LONGEST_WORD = 200;

  private static final Set<String> ABBREVIATIONS = WordLists.words("abbreviations.txt");
  private static final Set<String> DOMAINS =
      Set.of("de", "com", "net", "org", "at", "ch", "co", "uk", "eu", "info", "io", "shop", "html");

  /** Words that, capitalised, begin a sentence: in both languages no noun is spelt like them. */
  private static final Pattern STARTER =
      Pattern.compile(
          "(?:Ich|Wir|Wie|Wann|Warum|Wieso|Weshalb|Wo|Was|Wer|Können|Könnten|Könnt|Kann|Bitte|Leider|Jetzt|Nun"
              + "|Außerdem|Zudem|Gibt|Ist|Haben|Habe|Trotzdem|Dann|Vielen|Es|Das|Die|Der|Da|Danke|Mein|Meine"
              + "|How|What|When|Where|Why|Who|Can|Could|Please|Is|Are|Do|Does|Did|Would|Will|Also|My|It|This"
              + "|There|They|We|Thanks|Now)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Starters safe enough to begin a sentence although no full stop came before. */
  private static final Pattern UNPUNCTUATED_START =
      Pattern.compile(
          "(?<=\\p{Ll}{2} )(?:Wann|Warum|Wieso|Weshalb|Können Sie|Könnten Sie|Könnt ihr|Kannst du|Bitte|Ich"
              + "|Wie|Please|Can you|Could you|Why|How|What) (?=\\p{Ll})");

  private static final Pattern MONTH =
      Pattern.compile(
          "(?:jan|jän|feb|mär|maer|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\\p{L}*\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BULLET =
      Pattern.compile("(?:[-*•·–▪►]|\\d{1,2}[.)]|[a-z]\\))[ \\t]+\\S.*", Pattern.DOTALL);

  private static final Pattern EMOTICON = Pattern.compile("[:;=]-?[)(DPp/|]");

  /** Returns the sentences in order; they do not overlap and hold no white space at their ends. */
  public static List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    if (text == null) {
      return sentences;
    }
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int end = boundary(text, at, start);
      if (end > at) {
        addUnpunctuated(text, start, end, sentences);
        start = end;
        at = end;
      } else {
        at++;
      }
    }
    addUnpunctuated(text, start, text.length(), sentences);
    return sentences;
  }

  /** Returns the end of the sentence if it ends at this character, else -1. */
  private static int boundary(String text, int at, int start) {
    char c = text.charAt(at);
    if (c == '\n') {
      return newLineEnds(text, at, start) ? at + 1 : -1;
    }
    if (c == '.' || c == '!' || c == '?' || c == '…') {
      return terminatorEnd(text, at, start);
    }
    if (c == ' ' && at > start && endsInEmoji(text, at, start) && startsUpper(text, at + 1)) {
      return at + 1;
    }
    return -1;
  }

  private static boolean newLineEnds(String text, int at, int start) {
    int next = at + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n') {
      return true;
    }
    int lineStart = Math.max(start, text.lastIndexOf('\n', at - 1) + 1);
    String line = text.substring(Math.min(lineStart, at), at).strip();
    if (line.length() < WRAPPED_LINE || line.endsWith(":") || line.endsWith(";")) {
      return true;
    }
    int nextEnd = text.indexOf('\n', next);
    String nextLine = text.substring(next, nextEnd < 0 ? text.length() : nextEnd);
    return BULLET.matcher(nextLine).matches() || STARTER.matcher(nextLine).lookingAt();
  }

  private static int terminatorEnd(String text, int at, int start) {
    int end = at + 1;
    while (end < text.length() && ".!?…".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean single = end == at + 1;
    boolean stop = text.charAt(at) == '.';
    while (end < text.length() && "\"'”“’»«)]".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == text.length()) {
      return end;
    }
    if (!Character.isWhitespace(text.charAt(end))) {
      return gluedEnd(text, at, end, start, single && stop);
    }
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (stop && single && (isAbbreviation(text, at, start) || isOrdinal(text, at, start, next))) {
      return -1;
    }
    boolean ellipsis = (stop && !single) || text.charAt(at) == '…';
    if (ellipsis && next < text.length() && Character.isLowerCase(text.charAt(next))) {
      return -1;
    }
    return end;
  }

  /** The sentence goes on without a space: a forgotten one, or a number, date or web address. */
  private static int gluedEnd(String text, int at, int end, int start, boolean fullStop) {
    char next = text.charAt(end);
    String token = tokenAround(text, at, start);
    if (token.contains("://") || token.contains("www.") || token.contains("@")) {
      return -1;
    }
    if (!fullStop) {
      return Character.isLetter(next) || Character.getType(next) == Character.SURROGATE ? end : -1;
    }
    boolean forgotten =
        at - start >= 2
            && Character.isUpperCase(next)
            && Character.isLowerCase(text.charAt(at - 1))
            && Character.isLetter(text.charAt(at - 2))
            && end + 1 < text.length()
            && (Character.isLowerCase(text.charAt(end + 1)) || text.charAt(end + 1) == ' ');
    return forgotten && !DOMAINS.contains(wordFrom(text, end)) ? end : -1;
  }

  private static boolean isAbbreviation(String text, int at, int start) {
    int from = at;
    int first = Math.max(start, at - LONGEST_WORD);
    while (from > first && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, at).toLowerCase(Locale.ROOT);
    while (!word.isEmpty() && !Character.isLetterOrDigit(word.charAt(0))) {
      word = word.substring(1);
    }
    if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
      return true;
    }
    if (word.equals("so") || word.equals("no") || word.equals("do")) {
      return nextIsDigit(text, at + 1);
    }
    return ABBREVIATIONS.contains(word);
  }

  private static boolean isOrdinal(String text, int at, int start, int next) {
    int from = at;
    while (from > start && Character.isDigit(text.charAt(from - 1))) {
      from--;
    }
    if (from == at || at - from > 2 || next >= text.length()) {
      return false;
    }
    if (text.substring(start, from).isBlank()) {
      return true;
    }
    if (from > start && (text.charAt(from - 1) == ',' || text.charAt(from - 1) == '.')) {
      // 12.03. or 24,99. : a date goes on, an amount ends
      return text.charAt(from - 1) == '.' && Character.isLowerCase(text.charAt(next));
    }
    Matcher month = MONTH.matcher(text).region(next, text.length());
    Matcher starter = STARTER.matcher(text).region(next, text.length());
    return month.lookingAt() || !starter.lookingAt();
  }

  private static void addUnpunctuated(String text, int start, int end, List<Span> sentences) {
    Matcher matcher = UNPUNCTUATED_START.matcher(text).region(start, end);
    matcher.useTransparentBounds(true);
    int from = start;
    while (matcher.find()) {
      add(text, from, matcher.start(), sentences);
      from = matcher.start();
    }
    add(text, from, end, sentences);
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  private static boolean endsInEmoji(String text, int at, int start) {
    int point = text.codePointBefore(at);
    if (point == 0xFE0F || Character.getType(point) == Character.OTHER_SYMBOL || point >= 0x1F300) {
      return true;
    }
    int from = Math.max(start, at - 3);
    Matcher matcher = EMOTICON.matcher(text).region(from, at);
    while (matcher.find()) {
      if (matcher.end() == at) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsUpper(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  private static boolean nextIsDigit(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static String wordFrom(String text, int from) {
    int to = from;
    int last = Math.min(text.length(), from + LONGEST_WORD);
    while (to < last && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static String tokenAround(String text, int at, int start) {
    int from = at;
    int first = Math.max(start, at - LONGEST_WORD);
    while (from > first && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = at;
    int last = Math.min(text.length(), at + LONGEST_WORD);
    while (to < last && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private SentenceSplitter() {}
}
