package dev.ticketmine.stages.recommend;

import dev.ticketmine.text.SentenceSplitter;
import dev.ticketmine.text.Span;
import dev.ticketmine.text.TermAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The sentences of a reply that could stand in an article: no greeting, closing, thanks, apology or
 * question, nothing about this one case (names, placeholders, dates, order data, "today", what the
 * agent did in person).
 */
final class AnswerSentences {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 40;

  /** In characters: a word without end is no sentence, and patterns would read it for minutes. */
  private static final int MOST_CHARACTERS = 400;

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern COURTESY =
      Pattern.compile(
          "^\\W*(?:hallo|hi|hey|hello|dear|moin|servus|grüezi|grüß|guten (?:tag|morgen|abend)|good"
              + " (?:morning|afternoon|evening)|liebe[rs]?|sehr geehrte|mit"
              + " (?:freundlichen|besten|herzlichen)|(?:viele|beste|liebe|freundliche|herzliche|schöne)"
              + " grüße|gruß|(?:kind|best|warm|many)"
              + " (?:regards|wishes)|regards|yours|sincerely|gern geschehen|gerne geschehen|you're"
              + " welcome|viel (?:freude|spaß|erfolg)|enjoy|schön,? dass|wir freuen uns|we're"
              + " glad)\\b|\\b(?:dank|danke|bedanken|thanks|thank"
              + " you|leid|entschuldig\\w*|verzeih\\w*|bedauer\\w*|sorry|apologi[sz]e|apologies|unannehmlichkeiten|inconvenience|geduld|patience|verständnis|mein"
              + " name|my name)\\b",
          FLAGS);

  private static final Pattern THIS_CASE =
      Pattern.compile(
          "\\[[A-Z][A-Z_0-9]*]|\\b(?:Herrn?|Frau|Mr|Mrs|Ms)\\b"
              + "|\\b(?i:ich|mir|mich|meine?[mnrs]?)\\b|\\b(?:I|me|my|I'm|I've|I'll|I'd)\\b"
              + "|\\b(?i:heute|gestern|morgen|übermorgen|gerade|soeben|vorhin|today|yesterday|tomorrow|tonight)\\b"
              + "|\\b\\d{1,2}\\.\\s?\\d{1,2}\\.|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\d{5,}|\\d[.,]\\d{2}\\s?(?:€|euro|eur|£|pounds?)"
              + "|\\b\\d{1,2}\\.?\\s(?i:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november"
              + "|dezember|january|february|march|may|june|july|october|december)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * A sentence that could stand in an article.
   *
   * @param position where in its reply it stands, 0 for the start and 1 for the end
   * @param terms its terms, each once
   */
  record Candidate(Reply reply, String text, double position, Set<String> terms) {}

  /** Returns the candidates of a reply in its order. */
  static List<Candidate> of(Reply reply, String language) {
    List<Candidate> candidates = new ArrayList<>();
    String text = reply.text();
    for (Span span : SentenceSplitter.split(text)) {
      String sentence = span.in(text).replaceAll("\\s+", " ");
      int words = sentence.split(" ").length;
      boolean complete = sentence.endsWith(".") || sentence.endsWith("!");
      if (complete
          && words >= SHORTEST
          && words <= LONGEST
          && sentence.length() <= MOST_CHARACTERS
          && !COURTESY.matcher(sentence).find()
          && !THIS_CASE.matcher(sentence).find()
          && !OneCase.is(sentence, language)) {
        Set<String> terms = new TreeSet<>(TermAnalyzer.of(language).terms(sentence));
        if (terms.size() > 1) {
          double position = (double) span.start() / text.length();
          candidates.add(new Candidate(reply, sentence, position, terms));
        }
      }
    }
    return candidates;
  }

  private AnswerSentences() {}
}
