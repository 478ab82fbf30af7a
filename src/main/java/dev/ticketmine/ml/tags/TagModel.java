package dev.ticketmine.ml.tags;

import dev.ticketmine.text.LetterRuns;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trained tagger: probabilities of tags, from which on they are proposed, and which given ones
 * are in doubt. Tags are places in the list they were learnt by.
 */
public final class TagModel implements Serializable {
  private static final long serialVersionUID = 1;

  private final TermWeights terms;
  private final LinearTags whole;
  private final List<LinearTags> folds;
  private final TagDoubts doubts;

  /** Of models that are scaled to log-odds: of all texts, and of all but those of each fold. */
  TagModel(TermWeights terms, LinearTags whole, List<LinearTags> folds, TagDoubts doubts) {
    this.terms = terms;
    this.whole = whole;
    this.folds = List.copyOf(folds);
    this.doubts = doubts;
  }

  /** Returns the probability of each tag of a text that was not learnt from. */
  public float[] probabilities(int[] text) {
    return probabilities(whole, text);
  }

  /** Returns the probability of each tag of a text that may have been learnt from, as if not. */
  public float[] unseen(int[] text) {
    return probabilities(folds.get(TaggedText.fold(text)), text);
  }

  private float[] probabilities(LinearTags model, int[] text) {
    float[] scores = model.scores(terms.row(text));
    for (int tag = 0; tag < scores.length; tag++) {
      scores[tag] = (float) Platt.probability(scores[tag]);
    }
    return scores;
  }

  /** Probability from which on a tag is proposed. */
  public double threshold(int tag) {
    return doubts.thresholds()[tag];
  }

  /** Whether a text that lacks a tag of this probability is to get it. */
  public boolean isProposed(int tag, double probability) {
    return doubts.isProposed(tag, probability);
  }

  /** Returns the given tags that are probably wrong. */
  public int[] wrong(TaggedText text, float[] probabilities) {
    return doubts.wrong(text, probabilities);
  }

  /** Whether a tag of this probability is probably missing where other tags are given. */
  public boolean isMissing(int tag, double probability) {
    return doubts.isMissing(tag, probability);
  }

  /**
   * What makes the log-odds of all tags: one term, its weight in a text, its factor for each tag.
   *
   * @param run characters of the term
   * @param rarity weight of the term
   * @param weights factors by tag
   */
  public record Term(String run, double rarity, float[] weights) {}

  /** Returns the terms, each one's characters by {@link LetterRuns}. */
  public List<Term> terms() {
    return IntStream.range(0, terms.size())
        .mapToObj(
            column ->
                new Term(
                    LetterRuns.text(terms.terms()[column]),
                    terms.rarities()[column],
                    whole.weights()[column]))
        .toList();
  }

  /** Returns the log-odds of each tag of a text without known terms. */
  public float[] intercepts() {
    return whole.intercepts();
  }
}
