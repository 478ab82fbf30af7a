package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Writes down what an issue is about, for comparing it with others. */
final class SearchText {
  /** More words than this blur a vector and cost time. */
  private static final int MAX_WORDS = 60;

  private static final Cue FRAMING = Cue.named("framing");
  private static final Cue GREETING = Cue.named("greeting");
  private static final Cue NEW_ISSUE = Cue.named("new-issue");
  private static final Cue ADDITION = Cue.named("addition");

  /** Far more than the words that are kept; patterns would go deep in endless repetitions. */
  private static final int LONGEST_SENTENCE = 2_000;

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\(?(?:(?:Bestell|Auftrags|Kunden|Rechnungs|Sendungs|Tracking|Artikel)(?:nummer|nr\\.?|-Nr\\.?)"
              + "|[Oo]rder (?:number|no\\.?|#)):? *(?:lautet|ist|is)? *\\[[A-Z][A-Z_0-9]*]\\)?"
              + "|\\[[A-Z][A-Za-z_ 0-9]*]|<[a-z_]+>");

  private static final Pattern ADDRESS =
      Pattern.compile("https?://\\S+|www\\.\\S+|(?<!\\S)[^\\s@]+@[^\\s@]+\\.\\S+|@\\w+");

  /** Dates, times, amounts, numbers and codes. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:am|vom|seit|on|since|from) )?\\d{1,2}\\.\\s?(?:\\d{1,2}\\.(?:\\d{2,4})?"
              + "|(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\\p{L}*)(?: \\d{4})?"
              + "|(?:€|\\$|£|EUR|CHF|USD) ?\\d+(?:[.,]\\d+)*"
              + "|\\d+(?:[.,]\\d+)* ?(?:€|\\$|£|EUR|CHF|USD|Euro|Franken|%|Uhr|Stk)(?!\\p{L})"
              + "|#?(?<![\\p{L}\\d-])\\d+(?:[-.,:/]\\d+)*(?:st|nd|rd|th|am|pm|h)?(?![\\p{L}\\d])\\.?"
              + "|(?<![\\p{L}\\d])(?=[\\p{L}\\d-]*\\d{3})[\\p{L}\\d-]{7,}");

  private static final Pattern SYMBOL =
      Pattern.compile("[\\p{So}\\p{Cs}\\u200d\\ufe0f#*_|\"„“”»«]");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" ([,.!?;:])");
  private static final Pattern MARKS = Pattern.compile("([,;:])(?: ?[,;:.])+");
  private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\d(]+");

  /** What is left of "…, der 24.8." when the date is gone. */
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?:,? (?:der|die|das|dem|den|am|vom|seit|um|von|bis|für|über|the|on|at|since|from|for|of))+(?=[.,!?;)]|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONNECTOR =
      Pattern.compile(
          "^[^\\p{L}\\d]*(?:und|aber|also|dann|denn|and|but|so|then)[ ,]+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REPLY_MARK =
      Pattern.compile(
          "^(?:\\s*(?:re|aw|fw|fwd|wg|antwort|\\[[^\\]]{1,30}])\\s*:?\\s+|\\s*(?:re|aw|fw|fwd|wg)\\s*:)+",
          Pattern.CASE_INSENSITIVE);

  /**
   * Joins subject and the most telling sentences, in their order, within the word limit. A subject
   * that a sentence repeats is left out.
   */
  static String of(String subject, List<Sentence> issue, String text) {
    List<String> cleaned = issue.stream().map(sentence -> clean(sentence.span().in(text))).toList();
    String title = cleaned.stream().anyMatch(subject::equalsIgnoreCase) ? "" : subject;
    List<Integer> byWeight = new ArrayList<>(IntStream.range(0, issue.size()).boxed().toList());
    byWeight.sort(Comparator.comparingInt(index -> -issue.get(index).role().weight()));
    boolean telling = issue.get(byWeight.get(0)).role().weight() > 0;
    int room = MAX_WORDS - words(title);
    Set<Integer> kept = new TreeSet<>();
    for (int index : byWeight) {
      int words = words(cleaned.get(index));
      boolean empty = words == 0 || (telling && issue.get(index).role().weight() == 0);
      if (!empty && (words <= room || kept.isEmpty())) {
        room -= words;
        kept.add(index);
      }
    }
    StringBuilder search = new StringBuilder(title);
    for (int index : kept) {
      search.append(search.length() == 0 ? "" : endsSentence(search) ? " " : ". ");
      search.append(cleaned.get(index));
    }
    return firstWords(search.toString());
  }

  /** Returns what a subject line says; empty if it says nothing of its own. */
  static String ofSubject(String subject, Cue generic) {
    if (subject == null) {
      return "";
    }
    String own = clean(REPLY_MARK.matcher(beginning(subject)).replaceFirst(""));
    return generic.is(Cue.plain(own)) || own.length() < 4 ? "" : own;
  }

  /** Takes courtesies at the start and everything without meaning out of a sentence. */
  static String clean(String sentence) {
    String rest = beginning(sentence);
    if (rest.indexOf('[') >= 0 || rest.indexOf('<') >= 0) {
      rest = PLACEHOLDER.matcher(rest).replaceAll(" ");
    }
    if (rest.indexOf('@') >= 0 || rest.contains("http") || rest.contains("www.")) {
      rest = ADDRESS.matcher(rest).replaceAll(" ");
    }
    boolean numbers = rest.chars().anyMatch(Character::isDigit);
    rest = numbers ? NUMBER.matcher(rest).replaceAll(" ") : rest;
    rest = EMPTY_BRACKETS.matcher(SYMBOL.matcher(rest).replaceAll(" ")).replaceAll(" ");
    rest = SPACE_BEFORE_MARK.matcher(SPACES.matcher(rest).replaceAll(" ")).replaceAll("$1").strip();
    rest = MARKS.matcher(rest).replaceAll("$1");
    if (rest.length() < sentence.length()) {
      rest = DANGLING.matcher(rest).replaceAll("");
    }
    String before;
    do {
      before = rest;
      rest = withoutStart(rest);
    } while (!rest.equals(before) && !rest.isEmpty());
    return rest.chars().anyMatch(Character::isLetter) ? rest : "";
  }

  private static String beginning(String text) {
    return text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) : text;
  }

  private static String withoutStart(String sentence) {
    String plain = Cue.plain(sentence);
    for (Cue cue : List.of(GREETING, FRAMING, NEW_ISSUE, ADDITION)) {
      int end = cue.endAtStart(plain);
      if (end > 0 && plain.substring(end).chars().filter(Character::isLetter).count() > 3) {
        return EDGE.matcher(sentence.substring(end)).replaceFirst("");
      }
    }
    return EDGE.matcher(CONNECTOR.matcher(sentence).replaceFirst("")).replaceFirst("");
  }

  private static boolean endsSentence(CharSequence text) {
    return ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.split(" ").length;
  }

  private static String firstWords(String text) {
    String[] words = text.split(" ");
    if (words.length <= MAX_WORDS) {
      return text;
    }
    return String.join(" ", List.of(words).subList(0, MAX_WORDS)).strip();
  }

  private SearchText() {}
}
