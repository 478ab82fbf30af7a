package dev.ticketmine.stages.recommend;

import dev.ticketmine.text.SentenceSplitter;
import dev.ticketmine.text.Span;
import dev.ticketmine.text.TermAnalyzer;
import dev.ticketmine.text.mood.PhraseBook;
import dev.ticketmine.text.mood.ReplyMark;
import dev.ticketmine.text.mood.ReplyMarkers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a reply that could stand in a canned reply: also what the writer feels, does and
 * promises, but nothing of this one case (days, amounts, long numbers, names, what was done or
 * found), nothing vague, no reproach and no phrase that the phrase book says to avoid.
 */
final class ReplyLines {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;
  private static final int MOST_CHARACTERS = 400;
  private static final int WORDS = Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern GREETING =
      Pattern.compile(
          "^\\W*(?i:hallo|hi|hey|hello|dear|moin|servus|grüezi|grüß|guten (?:tag|morgen|abend)|good"
              + " (?:morning|afternoon|evening)|liebe[rs]?|sehr geehrte|mein name|my name)\\b"
              + "|(?i:\\b(?:gern geschehen|danke ihnen auch|my pleasure|you're welcome|wochenende|weekend|abend|evening)\\b)",
          WORDS);

  private static final Pattern THIS_CASE =
      Pattern.compile(
          "\\b(?:Herrn?|Frau|Mr|Mrs|Ms)\\b"
              + "|\\b(?i:heute|gestern|morgen|übermorgen|soeben|vorhin|today|yesterday|tomorrow|tonight|this week|diese woche)\\b"
              + "|\\b\\d{1,2}\\.\\s?\\d{1,2}\\.|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\d{5,}|\\d[.,]\\d{2}\\s?(?:€|euro|eur|£|pounds?)"
              + "|\\b(?i:ich) (?i:habe)\\b(?! (?:verstanden|verständnis)\\b)|\\bI(?:'ve| have)\\b"
              + "|\\b(?:\\d{1,2}\\.?\\s)?(?i:januar|jänner|februar|märz|april|juni|juli|august|september|oktober|november"
              + "|dezember|january|february|march|june|july|october|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
              + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b"
              + "|\\b\\d{1,2}(?:[:.]\\d{2})? (?i:uhr|am|pm)\\b",
          WORDS);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[([A-Z][A-Z_]*)(?:_\\d+)?]");

  /** What an agent can fill in, by language. */
  private static final Map<String, Map<String, String>> FILLED_IN =
      Map.of(
          "de", Map.of("ORDER", "[Bestellnummer]", "VOUCHER", "[Gutscheincode]"),
          "en", Map.of("ORDER", "[order number]", "VOUCHER", "[voucher code]"));

  /**
   * A sentence.
   *
   * @param key its words, by which sentences are the same
   * @param marks what it does
   * @param terms its terms, each once
   */
  record Line(Reply reply, String text, String key, Set<ReplyMark> marks, Set<String> terms) {}

  private final String language;
  private final PhraseBook phrases;

  ReplyLines(String language, PhraseBook phrases) {
    this.language = language;
    this.phrases = phrases;
  }

  /** Returns the candidates of a reply in its order. */
  List<Line> of(Reply reply) {
    List<Line> lines = new ArrayList<>();
    for (Span span : SentenceSplitter.split(reply.text())) {
      String sentence = span.in(reply.text()).replaceAll("\\s+", " ").strip();
      String text = filledIn(sentence);
      int words = sentence.split(" ").length;
      if (text != null
          && words >= SHORTEST
          && words <= LONGEST
          && sentence.length() <= MOST_CHARACTERS
          && sentence.matches(".*[.!?]")
          && Character.isUpperCase(sentence.charAt(0))
          && !GREETING.matcher(sentence).find()
          && !THIS_CASE.matcher(sentence).find()
          && !OneCase.is(sentence, language)
          && phrases.avoided(sentence, language).isEmpty()) {
        ReplyMarkers.Reply found = ReplyMarkers.find(sentence, null, language);
        if (!found.has(ReplyMark.BLAMES_CUSTOMER) && found.vagueWords().isEmpty()) {
          lines.add(
              new Line(
                  reply,
                  text,
                  text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip(),
                  found.evidence().keySet(),
                  new TreeSet<>(TermAnalyzer.of(language).terms(sentence))));
        }
      }
    }
    return lines;
  }

  /** Returns the sentence with what an agent fills in; null if it holds anything else of a case. */
  private String filledIn(String sentence) {
    StringBuilder text = new StringBuilder();
    Matcher placeholders = PLACEHOLDER.matcher(sentence);
    while (placeholders.find()) {
      String name = FILLED_IN.get(language).get(placeholders.group(1));
      if (name == null) {
        return null;
      }
      placeholders.appendReplacement(text, Matcher.quoteReplacement(name));
    }
    return placeholders.appendTail(text).toString();
  }
}
