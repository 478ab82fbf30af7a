package dev.ticketmine.text.time;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.text.SentenceSplitter;
import dev.ticketmine.text.Span;
import dev.ticketmine.text.time.CommitmentRules.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds promises in an agent's German or English reply: clauses that name a coming time and say
 * what the shop will do by then. Demands ("bitte senden Sie uns bis Freitag …"), customers' rights,
 * conditions, questions, reports of the past, rules and opening hours are none. Method:
 * docs/methods/promises.md.
 */
public final class PromiseFinder {
  private static final Map<String, PromiseFinder> SHARED =
      Map.of("de", new PromiseFinder("de"), "en", new PromiseFinder("en"));

  private final String language;
  private final CommitmentRules rules;

  private PromiseFinder(String language) {
    this.language = language;
    this.rules = CommitmentRules.load(language);
  }

  /**
   * Returns the promises in order; clauses that name a time without saying what will happen are
   * none.
   *
   * @param language {@code de} or {@code en}; anything else is read as the one with more promises
   * @param sent when the reply was sent
   * @param calendar says which days are business days, and in which zone days begin
   */
  public static List<Promise> find(
      String text, String language, Instant sent, BusinessCalendar calendar) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    PromiseFinder known = SHARED.get(language == null ? "" : language);
    if (known != null) {
      return known.find(text, sent, calendar);
    }
    List<Promise> german = SHARED.get("de").find(text, sent, calendar);
    List<Promise> english = SHARED.get("en").find(text, sent, calendar);
    return english.size() > german.size() ? english : german;
  }

  private List<Promise> find(String text, Instant sent, BusinessCalendar calendar) {
    List<TimeMention> mentions = TimeFinder.find(text, language, sent, calendar);
    List<Promise> promises = new ArrayList<>();
    if (mentions.isEmpty()) {
      return promises;
    }
    String lower = RuleLines.lower(text);
    for (Span sentence : SentenceSplitter.split(text)) {
      List<TimeMention> here =
          mentions.stream()
              .filter(time -> time.start() >= sentence.start() && time.start() < sentence.end())
              .toList();
      if (!here.isEmpty() && !sentence.in(text).stripTrailing().endsWith("?")) {
        collect(lower, sentence, here, promises);
      }
    }
    return promises;
  }

  private void collect(
      String lower, Span sentence, List<TimeMention> mentions, List<Promise> promises) {
    boolean isConditional = rules.isConditional(sentence.in(lower));
    List<Clause> clauses = Clause.of(lower, sentence, mentions, rules.conjunctions());
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (!clause.hasTime() || (isConditional && !rules.isFirm(clause.span().in(lower)))) {
        continue;
      }
      judge(lower, clauses, i)
          .kind()
          .ifPresent(
              kind ->
                  promises.add(
                      new Promise(
                          kind, clause.span().start(), clause.span().end(), due(clause.times()))));
    }
  }

  /**
   * A clause alone, with the subject that it shares with the one before; with its neighbours if it
   * tells nothing by itself. "I will look tomorrow and write to you" promises a reply.
   */
  private Verdict judge(String lower, List<Clause> clauses, int index) {
    Clause clause = clauses.get(index);
    String alone = clause.span().in(lower);
    String before = index == 0 ? "" : clauses.get(index - 1).span().in(lower);
    String full = clause.isJoined() ? rules.withSubject(alone, before) : alone;
    Clause next = index + 1 < clauses.size() ? clauses.get(index + 1) : null;
    Verdict verdict = rules.judge(full);
    if (verdict == Verdict.OPEN && index > 0) {
      verdict = rules.judge(before + " " + alone);
    }
    if (verdict == Verdict.OPEN && next != null) {
      verdict = rules.judge(alone + " " + next.span().in(lower));
    }
    boolean goesOn =
        verdict == Verdict.ACTION && next != null && next.isJoined() && !next.hasTime();
    if (goesOn && rules.judge(rules.withSubject(next.span().in(lower), full)) == Verdict.REPLY) {
      return Verdict.REPLY;
    }
    return verdict;
  }

  /** The latest of the times; none if all are vague. */
  private static Optional<TimeRange> due(List<TimeMention> mentions) {
    return mentions.stream()
        .flatMap(mention -> mention.range().stream())
        .max(Comparator.comparing(TimeRange::latest));
  }
}
