package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups the sentences of a message by the matters it is about: mostly one. */
final class Issues {
  /** More matters than this in one message are a list that was pasted. */
  private static final int MOST = 4;

  /** Of so many terms, one may occur by chance in the matter before. */
  private static final int TERMS_PER_SHARED = 6;

  /** Longest span of one issue, in characters: about six sentences. */
  private static final int LONGEST = 600;

  /** Returns the issues in order; a message that holds nothing has none. */
  static List<Issue> of(List<Sentence> sentences) {
    List<Issue> issues = new ArrayList<>();
    Issue current = new Issue(new ArrayList<>(), false);
    boolean announced = false;
    for (Sentence sentence : sentences) {
      announced |= sentence.startsIssue();
      if (sentence.role() == SentenceRole.NOISE || sentence.role() == SentenceRole.DATA) {
        continue;
      }
      if (announced
          || (sentence.adds() && isOtherMatter(sentence, current))
          || isOtherQuestion(sentence, current)) {
        if (current.tells() && issues.size() < MOST - 1) {
          issues.add(current);
          current = new Issue(new ArrayList<>(), announced);
        } else {
          current = new Issue(current.sentences(), current.isAnnounced() || announced);
        }
        announced = false;
      }
      current.sentences().add(sentence);
    }
    if (current.tells() || issues.isEmpty()) {
      issues.add(current);
    } else {
      issues.get(issues.size() - 1).sentences().addAll(current.sentences());
    }
    return issues.stream()
        .filter(issue -> !issue.sentences().isEmpty())
        .map(issue -> new Issue(trimmed(issue.sentences()), issue.isAnnounced()))
        .toList();
  }

  private static boolean isOtherMatter(Sentence sentence, Issue current) {
    int enough = sentence.role().isCore() ? 2 : 3;
    Set<String> shared = new HashSet<>(sentence.terms());
    shared.retainAll(current.terms());
    return sentence.role().weight() > 0
        && sentence.terms().size() >= enough
        && shared.size() <= sentence.terms().size() / TERMS_PER_SHARED;
  }

  /** Two plain questions, each about things of its own, are two matters without any word. */
  private static boolean isOtherQuestion(Sentence sentence, Issue current) {
    Set<Integer> things =
        current.sentences().stream()
            .flatMap(each -> each.things().stream())
            .collect(Collectors.toSet());
    return !sentence.things().isEmpty()
        && !things.isEmpty()
        && Collections.disjoint(things, sentence.things())
        && Collections.disjoint(current.terms(), sentence.terms());
  }

  /** Drops empty pleas at both ends, then keeps the most telling stretch that is not too long. */
  private static List<Sentence> trimmed(List<Sentence> issue) {
    int from = 0;
    int to = issue.size();
    if (issue.stream().anyMatch(sentence -> sentence.role().weight() > 0)) {
      while (issue.get(from).role().weight() == 0) {
        from++;
      }
      while (issue.get(to - 1).role().weight() == 0) {
        to--;
      }
    }
    return mostTelling(issue.subList(from, to));
  }

  private static List<Sentence> mostTelling(List<Sentence> issue) {
    int bestFrom = 0;
    int bestTo = issue.size();
    int bestWeight = -1;
    for (int from = 0; from < issue.size(); from++) {
      int weight = 0;
      for (int to = from + 1; to <= issue.size(); to++) {
        int length = issue.get(to - 1).span().end() - issue.get(from).span().start();
        if (length > LONGEST && to > from + 1) {
          break;
        }
        weight += issue.get(to - 1).role().weight();
        if (weight > bestWeight) {
          bestWeight = weight;
          bestFrom = from;
          bestTo = to;
        }
      }
    }
    return issue.subList(bestFrom, bestTo);
  }

  private Issues() {}
}
