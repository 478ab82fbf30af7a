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
  /** Fewer terms than this do not make a matter of their own. */
  private static final int MIN_NEW_TERMS = 3;

  private static final Cue GENERIC_SUBJECT = Cue.named("generic-subject");
  private static final Cue FOLLOW_UP = Cue.named("follow-up");
  private static final Cue REFERENCE = Cue.named("reference");

  /** Returns the questions of the message, in order; their spans do not overlap. */
  public List<ExtractedQuestion> extract(CustomerMessage message) {
    if (message.text() == null || message.text().isBlank()) {
      return List.of();
    }
    List<Sentence> sentences = SentenceReader.read(message.text(), message.language());
    List<Issue> issues = Issues.of(sentences);
    if (message.isOpening()) {
      return opening(message, sentences, issues);
    }
    return issues.stream()
        .filter(issue -> isNew(issue, message))
        .map(issue -> question(issue, message.text(), ""))
        .toList();
  }

  private static List<ExtractedQuestion> opening(
      CustomerMessage message, List<Sentence> sentences, List<Issue> issues) {
    String subject = SearchText.ofSubject(message.subject(), GENERIC_SUBJECT);
    List<Issue> found = issues.isEmpty() ? fallback(sentences, subject) : issues;
    int owner = subjectOwner(found, subject, message.language());
    List<ExtractedQuestion> questions = new ArrayList<>();
    for (int index = 0; index < found.size(); index++) {
      questions.add(question(found.get(index), message.text(), index == owner ? subject : ""));
    }
    return questions;
  }

  /** A message that only hands over data, or whose matter stands in the subject line. */
  private static List<Issue> fallback(List<Sentence> sentences, String subject) {
    List<Sentence> said =
        sentences.stream()
            .filter(sentence -> !subject.isEmpty() || sentence.role() != SentenceRole.NOISE)
            .toList();
    return said.isEmpty() ? List.of() : List.of(new Issue(said, false));
  }

  /** Returns which issue the subject line belongs to: the one that shares most of its terms. */
  private static int subjectOwner(List<Issue> issues, String subject, String language) {
    Set<String> terms = new HashSet<>(TermAnalyzer.of(language).terms(subject));
    int owner = 0;
    long most = -1;
    for (int index = 0; index < issues.size(); index++) {
      long shared = issues.get(index).terms().stream().filter(terms::contains).count();
      if (shared > most) {
        most = shared;
        owner = index;
      }
    }
    return owner;
  }

  private static boolean isNew(Issue issue, CustomerMessage message) {
    boolean adds = issue.sentences().get(0).adds();
    if (!issue.tells()
        || (!issue.isAnnounced()
            && !adds
            && (!asksOnItsOwn(issue) || isFollowUp(issue, message)))) {
      return false;
    }
    Set<String> terms = issue.terms();
    Set<String> known =
        new HashSet<>(TermAnalyzer.of(message.language()).terms(message.earlierText()));
    Set<String> fresh = new HashSet<>(terms);
    fresh.removeAll(known);
    if (issue.isAnnounced()) {
      return !fresh.isEmpty();
    }
    if (adds) {
      return fresh.size() >= 2 && 2 * fresh.size() >= terms.size();
    }
    return fresh.size() == terms.size() && !asksBack(message.previousAgentText());
  }

  /** Does it hold a question that names enough to stand alone? */
  private static boolean asksOnItsOwn(Issue issue) {
    return issue.sentences().stream()
        .anyMatch(sentence -> sentence.role().isWish() && sentence.terms().size() >= MIN_NEW_TERMS);
  }

  private static boolean isFollowUp(Issue issue, CustomerMessage message) {
    String plain = Cue.plain(issue.span().in(message.text()));
    return FOLLOW_UP.in(plain) || REFERENCE.in(plain);
  }

  /** Has the agent asked, so that the customer's message is most likely the answer? */
  private static boolean asksBack(String agentText) {
    return agentText != null && agentText.indexOf('?') >= 0;
  }

  private static ExtractedQuestion question(Issue matter, String text, String subject) {
    List<Sentence> issue = matter.sentences();
    Span span = matter.span();
    Sentence wanted = best(issue, sentence -> sentence.role().isWish());
    Sentence happened = best(issue, sentence -> sentence.role() == SentenceRole.PROBLEM);
    if (happened == null && wanted != null) {
      happened =
          best(
              issue,
              sentence -> sentence.role() == SentenceRole.CONTEXT && sentence.terms().size() > 1);
    }
    String search = SearchText.of(subject, issue, text);
    return new ExtractedQuestion(
        span.start(),
        span.end(),
        span.in(text),
        wanted == null ? null : wanted.span().in(text),
        happened == null ? null : happened.span().in(text),
        kind(wanted),
        search.isEmpty() ? span.in(text) : search);
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
