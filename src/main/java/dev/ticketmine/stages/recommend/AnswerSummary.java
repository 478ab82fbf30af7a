package dev.ticketmine.stages.recommend;

import dev.ticketmine.text.TypicalTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses the sentences that say most of what replies to a topic typically say, after SumBasic
 * (Nenkova and Vanderwende, 2005): the sentence with the heaviest terms first; the weight of what
 * has been said is cut, so that the next sentence says something else.
 *
 * <p>Terms weigh by how typical they are of the topic's replies against all other topics; so what
 * agents write everywhere weighs nothing. A sentence must have support: most of it is said in at
 * least two conversations.
 */
final class AnswerSummary {
  private static final int FEWEST = 2;
  private static final int MOST = 7;
  private static final double SAID_BEFORE = 0.1;
  private static final double SUPPORTED = 0.6;
  private static final double TOO_ALIKE = 0.5;

  /** A further sentence must weigh at least this part of the first. */
  private static final double WORTH = 0.2;

  /**
   * Returns the sentences in the order of replies; none if fewer than two can be said.
   *
   * @param candidates sentences of the topic's replies
   * @param typical weights of the terms typical of the replies
   */
  static List<AnswerSentences.Candidate> of(
      List<AnswerSentences.Candidate> candidates, Map<String, Double> typical) {
    Map<String, Set<String>> said = new HashMap<>();
    for (AnswerSentences.Candidate candidate : candidates) {
      said.computeIfAbsent(candidate.reply().conversationId(), key -> new HashSet<>())
          .addAll(candidate.terms());
    }
    Map<String, Double> weights = new HashMap<>(typical);
    List<AnswerSentences.Candidate> left = new ArrayList<>(candidates);
    List<AnswerSentences.Candidate> chosen = new ArrayList<>();
    double first = 0;
    while (chosen.size() < MOST && !left.isEmpty()) {
      AnswerSentences.Candidate best =
          left.stream()
              .min(
                  Comparator.comparingDouble(
                          (AnswerSentences.Candidate candidate) -> -score(candidate, weights))
                      .thenComparing(candidate -> candidate.reply().messageId())
                      .thenComparing(AnswerSentences.Candidate::text))
              .orElseThrow();
      double score = score(best, weights);
      first = Math.max(first, score);
      if (score <= 0 || score < WORTH * first) {
        break;
      }
      boolean repeats = chosen.stream().anyMatch(other -> likeness(other, best) >= TOO_ALIKE);
      if (!repeats && support(best, typical, said) >= 2) {
        chosen.add(best);
        best.terms().forEach(term -> weights.computeIfPresent(term, (t, w) -> w * SAID_BEFORE));
      }
      left.removeIf(candidate -> candidate.text().equals(best.text()));
    }
    if (chosen.size() < FEWEST) {
      return List.of();
    }
    chosen.sort(
        Comparator.comparingDouble(AnswerSentences.Candidate::position)
            .thenComparing(candidate -> candidate.reply().messageId()));
    return chosen;
  }

  /** The weight of a sentence's terms; long sentences gain less than in proportion. */
  private static double score(AnswerSentences.Candidate candidate, Map<String, Double> weights) {
    double sum = 0;
    for (String term : candidate.terms()) {
      sum += weights.getOrDefault(term, 0.0);
    }
    return sum / Math.sqrt(candidate.terms().size());
  }

  /** The conversations that say most of the sentence. */
  private static long support(
      AnswerSentences.Candidate candidate,
      Map<String, Double> typical,
      Map<String, Set<String>> said) {
    Map<String, Double> own = new TreeMap<>(typical);
    own.keySet().retainAll(candidate.terms());
    return said.values().stream()
        .filter(terms -> TypicalTerms.contained(own, terms) >= SUPPORTED)
        .count();
  }

  private static double likeness(AnswerSentences.Candidate a, AnswerSentences.Candidate b) {
    Set<String> common = new HashSet<>(a.terms());
    common.retainAll(b.terms());
    return (double) common.size() / Math.min(a.terms().size(), b.terms().size());
  }

  private AnswerSummary() {}
}
