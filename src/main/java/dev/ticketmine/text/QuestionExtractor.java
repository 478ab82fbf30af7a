package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what a customer asks, wants or reports: mostly one question per matter, with its story. A
 * later message counts only if it brings a new matter. Thread-safe.
 */
public final class QuestionExtractor {
  /** A later matter shares at most this share of its terms with what was said before. */
  private static final double MAX_KNOWN_SHARE = 0.25;

  /** Fewer terms than this do not make a matter of their own. */
  private static final int MIN_NEW_TERMS = 3;

  private static final Cue GENERIC_SUBJECT = Cue.named("generic-subject");
  private static final Cue FOLLOW_UP = Cue.named("follow-up");

  /** Returns the questions of the message, in order; their spans do not overlap. */
  public List<ExtractedQuestion> extract(CustomerMessage message) {
    if (message.text() == null || message.text().isBlank()) {
      return List.of();
    }
    List<Sentence> sentences = SentenceReader.read(message.text(), message.language());
    List<List<Sentence>> issues = Issues.of(sentences);
    if (message.isOpening()) {
      return opening(message, sentences, issues);
    }
    return issues.stream()
        .filter(issue -> isNew(issue, message))
        .map(issue -> question(issue, message.text(), ""))
        .toList();
  }

  private static List<ExtractedQuestion> opening(
      CustomerMessage message, List<Sentence> sentences, List<List<Sentence>> issues) {
    String subject = SearchText.ofSubject(message.subject(), GENERIC_SUBJECT);
    List<List<Sentence>> found = issues.isEmpty() ? fallback(sentences, subject) : issues;
    int owner = subjectOwner(found, subject, message.language());
    List<ExtractedQuestion> questions = new ArrayList<>();
    for (int index = 0; index < found.size(); index++) {
      questions.add(question(found.get(index), message.text(), index == owner ? subject : ""));
    }
    return questions;
  }

  /** A message that only hands over data, or whose matter stands in the subject line. */
  private static List<List<Sentence>> fallback(List<Sentence> sentences, String subject) {
    List<Sentence> said =
        sentences.stream()
            .filter(sentence -> !subject.isEmpty() || sentence.role() != SentenceRole.NOISE)
            .toList();
    return said.isEmpty() ? List.of() : List.of(said);
  }

  /** Returns which issue the subject line belongs to: the one that shares most of its terms. */
  private static int subjectOwner(List<List<Sentence>> issues, String subject, String language) {
    Set<String> terms = new HashSet<>(TermAnalyzer.of(language).terms(subject));
    int owner = 0;
    long most = -1;
    for (int index = 0; index < issues.size(); index++) {
      long shared = Issues.terms(issues.get(index)).stream().filter(terms::contains).count();
      if (shared > most) {
        most = shared;
        owner = index;
      }
    }
    return owner;
  }

  private static boolean isNew(List<Sentence> issue, CustomerMessage message) {
    if (!Issues.hasCore(issue)) {
      return false;
    }
    boolean announced = issue.stream().anyMatch(Sentence::startsIssue);
    Set<String> terms = Issues.terms(issue);
    Set<String> known =
        new HashSet<>(TermAnalyzer.of(message.language()).terms(message.earlierText()));
    Set<String> fresh = new HashSet<>(terms);
    fresh.removeAll(known);
    boolean other = terms.size() - fresh.size() <= MAX_KNOWN_SHARE * terms.size();
    if (announced) {
      return !fresh.isEmpty();
    }
    if (!other || fresh.size() < MIN_NEW_TERMS || isFollowUp(issue, message)) {
      return false;
    }
    boolean adds = issue.stream().anyMatch(Sentence::adds);
    boolean asks = issue.stream().anyMatch(sentence -> sentence.role() == SentenceRole.QUESTION);
    return adds || (asks && !asksBack(message.previousAgentText()));
  }

  private static boolean isFollowUp(List<Sentence> issue, CustomerMessage message) {
    int start = issue.get(0).span().start();
    int end = issue.get(issue.size() - 1).span().end();
    return FOLLOW_UP.in(Cue.plain(message.text().substring(start, end)));
  }

  /** Has the agent asked, so that the customer's message is most likely the answer? */
  private static boolean asksBack(String agentText) {
    return agentText != null && agentText.indexOf('?') >= 0;
  }

  private static ExtractedQuestion question(List<Sentence> issue, String text, String subject) {
    int start = issue.get(0).span().start();
    int end = issue.get(issue.size() - 1).span().end();
    Sentence wanted = best(issue, sentence -> sentence.role().isWish());
    Sentence happened = best(issue, sentence -> sentence.role() == SentenceRole.PROBLEM);
    if (happened == null && wanted != null) {
      happened =
          best(
              issue,
              sentence -> sentence.role() == SentenceRole.CONTEXT && sentence.terms().size() > 1);
    }
    String search = SearchText.of(newWords(subject, issue, text), issue, text);
    return new ExtractedQuestion(
        start,
        end,
        text.substring(start, end),
        wanted == null ? null : wanted.span().in(text),
        happened == null ? null : happened.span().in(text),
        kind(wanted),
        search.isEmpty() ? text.substring(start, end) : search);
  }

  /** Returns the subject line unless a sentence of the issue says the same. */
  private static String newWords(String subject, List<Sentence> issue, String text) {
    boolean repeated =
        issue.stream()
            .map(sentence -> SearchText.clean(sentence.span().in(text)))
            .anyMatch(sentence -> SearchText.sameWords(sentence, subject));
    return repeated ? "" : subject;
  }

  private static Sentence best(List<Sentence> issue, Predicate<Sentence> wanted) {
    Sentence best = null;
    for (Sentence sentence : issue) {
      if (wanted.test(sentence)
          && (best == null || sentence.role().weight() > best.role().weight())) {
        best = sentence;
      }
    }
    return best;
  }

  private static String kind(Sentence wanted) {
    if (wanted == null) {
      return ExtractedQuestion.PROBLEM;
    }
    return wanted.role() == SentenceRole.QUESTION
        ? ExtractedQuestion.QUESTION
        : ExtractedQuestion.REQUEST;
  }
}
