package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups the sentences of a message by the matters it is about: mostly one. */
final class Issues {
  /** More matters than this in one message are a list that was pasted. */
  private static final int MOST = 4;

  /** Longest span of one issue, in characters: about six sentences. */
  private static final int LONGEST = 600;

  /** Returns the sentences of each issue, without noise; the first issue comes first. */
  static List<List<Sentence>> of(List<Sentence> sentences) {
    List<List<Sentence>> issues = new ArrayList<>();
    List<Sentence> current = new ArrayList<>();
    boolean announced = false;
    for (Sentence sentence : sentences) {
      announced |= sentence.startsIssue();
      if (sentence.role() == SentenceRole.NOISE || sentence.role() == SentenceRole.DATA) {
        continue;
      }
      boolean begins = announced || (sentence.adds() && isOtherMatter(sentence, current));
      if (begins && hasCore(current) && issues.size() < MOST - 1) {
        issues.add(current);
        current = new ArrayList<>();
      }
      announced &= !sentence.role().isCore() && current.isEmpty();
      current.add(sentence);
    }
    if (hasCore(current) || issues.isEmpty()) {
      issues.add(current);
    } else {
      issues.get(issues.size() - 1).addAll(current);
    }
    return issues.stream().map(Issues::trimmed).filter(issue -> !issue.isEmpty()).toList();
  }

  /** Does one of the sentences name an issue? */
  static boolean hasCore(Collection<Sentence> sentences) {
    return sentences.stream().anyMatch(sentence -> sentence.role().isCore());
  }

  /** Returns the terms of all sentences. */
  static Set<String> terms(Collection<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.terms().stream())
        .collect(Collectors.toSet());
  }

  private static boolean isOtherMatter(Sentence sentence, List<Sentence> current) {
    Set<String> own = new HashSet<>(sentence.terms());
    return sentence.role().isCore() && own.size() >= 2 && Collections.disjoint(own, terms(current));
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
