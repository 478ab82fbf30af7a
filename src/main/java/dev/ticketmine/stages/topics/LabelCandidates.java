package dev.ticketmine.stages.topics;

import dev.ticketmine.stages.topics.TopicLabels.Label;
import dev.ticketmine.stages.topics.TopicLabels.Scored;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Orders the possible names of a topic by what its questions say and by what they mean: the score
 * of a name's words times the exponential of the cosine between its meaning and the topic's centre.
 * What customers say and a contact reason says as well counts for both.
 */
final class LabelCandidates {
  /** So many of the strongest names in the customers' words are compared with the meaning. */
  private static final int LOOKED_AT = 12;

  /** A name whose cosine to the centre is higher by 0.1 counts 1.35 times as much. */
  private static final double SLOPE = 3;

  /** A name whose meaning lies farther off than this is no name, however often it is said. */
  private static final double MIN_COSINE = 0.42;

  /** What a contact reason counts that the topic's questions say; about as much as a good pair. */
  private static final double REASON_WEIGHT = 1.65;

  /** Part of it that is left if the questions say none of its words. */
  private static final double UNHEARD_PART = 0.5;

  /** How fast the words of the questions raise that part; full at a share of a third. */
  private static final double EVIDENCE_SLOPE = 1.5;

  /** A contact reason of which the questions say less than this has to be nearer. */
  private static final double MIN_EVIDENCE = 0.05;

  private static final double MIN_COSINE_UNHEARD = 0.47;

  /** What a name counts more that customers' words and a contact reason agree on. */
  private static final double CONFIRMED = 1.2;

  /** What a name counts more that says the same as the one in the other language. */
  private static final double AGREEMENT = 1.3;

  /** The same where fewer than {@link #FEW} of the questions are in this language. */
  private static final double AGREEMENT_OF_FEW = 4;

  private static final double FEW = 0.1;

  private record Candidate(Label label, double score) {
    Candidate raised(double factor) {
      return new Candidate(label, factor * score);
    }

    boolean says(Label other) {
      return other != null && label.meaning().equals(other.meaning());
    }

    Candidate best(Candidate other) {
      return score >= other.score ? this : other;
    }

    /** A name in the customers' words that is a contact reason, too. */
    static Candidate both(Candidate said, Candidate reason) {
      return new Candidate(reason.label, CONFIRMED * Math.max(said.score, reason.score));
    }
  }

  private final LabelMeaning meaning;

  LabelCandidates(LabelMeaning meaning) {
    this.meaning = meaning;
  }

  /**
   * Returns the names of a topic, the best first.
   *
   * @param strongest names in the customers' words, the strongest first
   * @param other the topic's name in the other language, which is rather kept; may be null
   */
  List<Label> of(
      String id, String language, LabelCounts topic, List<Scored> strongest, Label other) {
    Map<String, Candidate> candidates = new TreeMap<>();
    for (Scored scored : strongest.subList(0, Math.min(LOOKED_AT, strongest.size()))) {
      LabelName name = scored.name();
      double cosine = cosine(id, name, topic, language);
      if (cosine >= MIN_COSINE) {
        Label label = new Label(written(name, topic, language), name.key(), name.isBroad());
        double score = scored.score() * Math.exp(SLOPE * cosine);
        candidates.merge(label.text(), new Candidate(label, score), Candidate::best);
      }
    }
    for (ContactReasons.Near near : meaning.reasons(id)) {
      double evidence = evidence(near, topic);
      if (near.cosine() >= (evidence >= MIN_EVIDENCE ? MIN_COSINE : MIN_COSINE_UNHEARD)) {
        double heard = Math.min(1, UNHEARD_PART + EVIDENCE_SLOPE * evidence);
        double score = REASON_WEIGHT * heard * Math.exp(SLOPE * near.cosine());
        Label label = new Label(near.name(language), near.en(), false);
        candidates.merge(label.text(), new Candidate(label, score), Candidate::both);
      }
    }
    double agreement = topic.part(language) < FEW ? AGREEMENT_OF_FEW : AGREEMENT;
    return candidates.values().stream()
        .map(candidate -> candidate.says(other) ? candidate.raised(agreement) : candidate)
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
                .thenComparing(candidate -> candidate.label().text()))
        .map(Candidate::label)
        .toList();
  }

  /** Share of the questions that hold a word of the reason, each in its language. */
  private static double evidence(ContactReasons.Near near, LabelCounts topic) {
    return TopicLabels.LANGUAGES.stream()
        .mapToDouble(each -> topic.part(each) * topic.evidence(near.name(each), each))
        .sum();
  }

  /** Names that can be said in both languages are compared in both: one word alone may mislead. */
  private double cosine(String id, LabelName name, LabelCounts topic, String language) {
    List<String> languages = name.isShared() ? TopicLabels.LANGUAGES : List.of(language);
    return languages.stream()
        .mapToDouble(each -> meaning.cosine(id, written(name, topic, each), each))
        .average()
        .orElseThrow();
  }

  private static String written(LabelName name, LabelCounts topic, String language) {
    return LabelWriter.write(name, topic.form(name, language), language, topic.isProblem());
  }
}
