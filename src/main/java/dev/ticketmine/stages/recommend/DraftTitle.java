package dev.ticketmine.stages.recommend;

import dev.ticketmine.text.SentenceSplitter;
import dev.ticketmine.text.Span;
import dev.ticketmine.text.TermAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title as customers ask it: of their sentences the clearest question that could stand above an
 * article, in their own words but for the first letter.
 */
final class DraftTitle {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 14;

  /** So much of what it asks must be what the topic is about. */
  private static final double LEAST_SHARE = 0.3;

  /** Numbers, dates and quotes belong to one case. */
  private static final Pattern THIS_CASE =
      Pattern.compile(
          "\\d|\\[[A-Z]|[\"„“”(;:]|\\b(?i:heute|gestern|morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende"
              + "|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
              + "|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|christmas|weihnachten|urlaub|holiday"
              + "|january|february|march|may|june|july|october|december)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What points to something said before, or is said to one agent. */
  private static final Pattern LEANS =
      Pattern.compile(
          "^\\W*(?:und|oder|aber|also|noch|außerdem|nebenbei|übrigens|and|or|but|so|oh|also|btw|ps|by the way|before)\\b"
              + "|\\b(?:meine freundin|mein mann|meine frau|my wife|my husband)\\b"
              + "|^\\W*(?:können|könnten|würden|kann|könnte) (?:sie|ihr|du|jemand|mir)\\b.*\\b(?:helfen|prüfen|sagen|erklären|bescheid)\\b"
              + "|^\\W*(?:can|could|would) (?:you|anyone|someone|somebody)\\b.*\\b(?:help|check|tell|look|explain|get back)\\b"
              + "|^\\W*(?:\\p{L}+ ){1,3}(?:das|es|it|that|this|they)\\b|\\bda\\b"
              + "|\\b(?:das|es|ihn|damit|davon|dafür|dort|hier|it|that|this|them|one|there|here)\\W*$"
              + "|^(?:ein|eine|der|die|das|den|ich|mein|meine|wir|in|bei|mit|auf|für|im|am|nach|seit|a|an|the|i|my|we|at|on|for|after|since)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private DraftTitle() {}

  /**
   * Returns the best question, or nothing if none can stand alone: the one whose words are most the
   * topic's own, the shorter of two.
   *
   * @param texts customers' questions, nearest to the topic first
   * @param topicWords the topic's name and key phrases
   */
  static Optional<String> of(List<String> texts, String language, List<String> topicWords) {
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    Set<String> wanted = new HashSet<>();
    topicWords.forEach(word -> wanted.addAll(analyzer.terms(word)));
    List<String> questions = new ArrayList<>();
    for (String text : texts) {
      for (Span span : SentenceSplitter.split(text)) {
        String question = span.in(text).replaceAll("\\s+", " ").strip();
        if (canStand(question, language)) {
          questions.add(question);
        }
      }
    }
    return questions.stream()
        .filter(question -> share(question, analyzer, wanted) >= LEAST_SHARE)
        .min(
            Comparator.comparingDouble((String question) -> -share(question, analyzer, wanted))
                .thenComparing(DraftTitle::words)
                .thenComparing(Comparator.naturalOrder()))
        .map(DraftTitle::capitalised);
  }

  private static boolean canStand(String question, String language) {
    int words = words(question);
    return question.endsWith("?")
        && words >= SHORTEST
        && words <= LONGEST
        && !THIS_CASE.matcher(question).find()
        && !LEANS.matcher(question).find()
        && (!language.equals("de") || hasNoun(question));
  }

  /** Who writes German nouns small gives no title. */
  private static boolean hasNoun(String question) {
    return question.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  private static double share(String question, TermAnalyzer analyzer, Set<String> wanted) {
    Set<String> terms = new HashSet<>(analyzer.terms(question));
    long shared = terms.stream().filter(wanted::contains).count();
    return terms.isEmpty() ? 0 : (double) shared / terms.size();
  }

  private static int words(String question) {
    return question.split(" ").length;
  }

  private static String capitalised(String question) {
    return Character.toUpperCase(question.charAt(0)) + question.substring(1);
  }
}
