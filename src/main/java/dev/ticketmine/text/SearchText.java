package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes down what an issue is about, for comparing it with others. */
final class SearchText {
  /** More words than this blur a vector and cost time. */
  private static final int MAX_WORDS = 60;

  private static final Cue FRAMING = Cue.named("framing");
  private static final Cue GREETING = Cue.named("greeting");
  private static final Cue NEW_ISSUE = Cue.named("new-issue");
  private static final Cue ADDITION = Cue.named("addition");

  /** Placeholders, addresses, mentions, dates, times, amounts, numbers, emoji. */
  private static final Pattern MEANINGLESS =
      Pattern.compile(
          "\\(?(?:(?:Bestell|Auftrags|Kunden|Rechnungs|Sendungs|Tracking|Artikel)(?:nummer|nr\\.?|-Nr\\.?)|[Oo]rder (?:number|no\\.?|#))"
              + ":? *(?:lautet|ist|is)? *\\[[A-Z][A-Z_0-9]*]\\)?"
              + "|\\[[A-Z][A-Za-z_ 0-9]*]|<[a-z_]+>|https?://\\S+|www\\.\\S+|[^\\s@]+@[^\\s@]+\\.\\S+|@\\w+"
              + "|\\b(?:am|vom|seit|on|since|from)? ?\\d{1,2}\\.\\s?(?:\\d{1,2}\\.(?:\\d{2,4})?|\\p{L}{3,9}\\b)(?: \\d{4})?"
              + "|(?:€|\\$|£|EUR|CHF|USD) ?\\d+(?:[.,]\\d+)*|\\d+(?:[.,]\\d+)* ?(?:€|\\$|£|EUR|CHF|USD|Euro|Franken|%|Uhr|Stk)(?!\\p{L})"
              + "|#?(?<![\\p{L}\\d-])\\d+(?:[-.,:/]\\d+)*(?:st|nd|rd|th|am|pm|h)?(?![\\p{L}\\d])\\.?"
              + "|(?<![\\p{L}\\d])(?=[\\p{L}\\d-]*\\d{3})[\\p{L}\\d-]{7,}"
              + "|[\\p{So}\\p{Cs}\\u200d\\ufe0f#*_|\"„“”»«]");

  private static final Pattern CONNECTOR =
      Pattern.compile(
          "^[^\\p{L}\\d]*(?:und|aber|also|dann|denn|and|but|so|then)[ ,]+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REPLY_MARK =
      Pattern.compile(
          "^(?:\\s*(?:re|aw|fw|fwd|wg|antwort|\\[[^\\]]{1,30}])\\s*:?\\s+|\\s*(?:re|aw|fw|fwd|wg)\\s*:)+",
          Pattern.CASE_INSENSITIVE);

  /** Joins subject and the most telling sentences, in their order, within the word limit. */
  static String of(String subject, List<Sentence> issue, String text) {
    List<Sentence> byWeight = new ArrayList<>(issue);
    byWeight.sort(
        Comparator.comparingInt((Sentence sentence) -> -sentence.role().weight())
            .thenComparingInt(sentence -> sentence.span().start()));
    boolean telling = byWeight.get(0).role().weight() > 0;
    int room = MAX_WORDS - words(subject);
    Set<Integer> kept = new TreeSet<>();
    for (Sentence sentence : byWeight) {
      int words = words(clean(sentence.span().in(text)));
      boolean empty = words == 0 || (telling && sentence.role().weight() == 0);
      if (!empty && (words <= room || kept.isEmpty())) {
        room -= words;
        kept.add(issue.indexOf(sentence));
      }
    }
    StringBuilder search = new StringBuilder(subject);
    for (int index : kept) {
      search.append(search.length() == 0 ? "" : endsSentence(search) ? " " : ". ");
      search.append(clean(issue.get(index).span().in(text)));
    }
    return firstWords(search.toString());
  }

  /** Returns what a subject line says; empty if it says nothing of its own. */
  static String ofSubject(String subject, Cue generic) {
    if (subject == null) {
      return "";
    }
    String own = clean(REPLY_MARK.matcher(subject).replaceFirst(""));
    return generic.is(Cue.plain(own)) || own.length() < 4 ? "" : own;
  }

  /** Takes courtesies at the start and everything without meaning out of a sentence. */
  static String clean(String sentence) {
    String rest = MEANINGLESS.matcher(sentence).replaceAll(" ");
    rest =
        rest.replaceAll("\\(\\s*\\)", " ")
            .replaceAll("\\s+([,.!?;:])", "$1")
            .replaceAll("\\s+", " ")
            .strip();
    rest = rest.replaceAll("([,;:])(?:\\s*[,;:.])+", "$1");
    String before;
    do {
      before = rest;
      rest = withoutStart(rest);
    } while (!rest.equals(before) && !rest.isEmpty());
    return rest.chars().anyMatch(Character::isLetter) ? rest : "";
  }

  private static String withoutStart(String sentence) {
    String plain = Cue.plain(sentence);
    for (Cue cue : List.of(GREETING, FRAMING, NEW_ISSUE, ADDITION)) {
      int end = cue.endAtStart(plain);
      if (end > 0 && plain.substring(end).chars().filter(Character::isLetter).count() > 3) {
        return sentence.substring(end).replaceFirst("^[^\\p{L}\\d(]+", "");
      }
    }
    return CONNECTOR.matcher(sentence).replaceFirst("").replaceFirst("^[^\\p{L}\\d(]+", "");
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

  /** Compares two texts without case, for telling whether one repeats the other. */
  static boolean sameWords(String left, String right) {
    return left.toLowerCase(Locale.ROOT).equals(right.toLowerCase(Locale.ROOT));
  }

  private SearchText() {}
}
