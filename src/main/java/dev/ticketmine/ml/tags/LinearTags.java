package dev.ticketmine.ml.tags;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One linear classifier per tag (one against the rest), all fitted in one pass over the texts: L2
 * support vector machines with squared hinge loss by dual coordinate descent (Hsieh et al., 2008).
 * A step on a text updates all tags at once, so the time grows with texts times tags and its
 * constant is that of adding vectors. Texts are visited in a seeded order by one thread: the same
 * texts give the same weights.
 */
final class LinearTags implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int PASSES = 8;
  private static final long SEED = 17;

  /** Cost of an error: small for texts that are short and tags that are set by hurried people. */
  private static final double COST = 0.3;

  private final float[][] weights;
  private final float[] intercepts;

  LinearTags(float[][] weights, float[] intercepts) {
    this.weights = weights;
    this.intercepts = intercepts;
  }

  /**
   * What to learn from.
   *
   * @param row terms of a text
   * @param tags its tags
   * @param ignored tags that the text says nothing reliable about
   */
  record Lesson(TermRow row, int[] tags, int[] ignored) {}

  /** Fits the weights of so many terms and tags. */
  static LinearTags fit(List<Lesson> lessons, int terms, int tags) {
    LinearTags model = new LinearTags(new float[terms][tags], new float[tags]);
    float[][] duals = new float[lessons.size()][tags];
    int[] order = new int[lessons.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SplittableRandom random = new SplittableRandom(SEED);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int kept = order[i];
        order[i] = order[other];
        order[other] = kept;
      }
      for (int i : order) {
        model.learn(lessons.get(i), duals[i]);
      }
    }
    return model;
  }

  /** Returns the score of each tag. */
  float[] scores(TermRow row) {
    float[] scores = intercepts.clone();
    for (int i = 0; i < row.columns().length; i++) {
      add(scores, row.values()[i], weights[row.columns()[i]]);
    }
    return scores;
  }

  private void learn(Lesson lesson, float[] duals) {
    float[] steps = scores(lesson.row());
    float[] signs = new float[steps.length];
    Arrays.fill(signs, -1);
    for (int tag : lesson.tags()) {
      signs[tag] = 1;
    }
    // The intercept is a term that every text has once, beside a row of unit length.
    float square = lesson.row().columns().length == 0 ? 1 : 2;
    float slack = (float) (1 / (2 * COST));
    for (int tag = 0; tag < steps.length; tag++) {
      float gradient = signs[tag] * steps[tag] - 1 + duals[tag] * slack;
      float moved = Math.max(0, duals[tag] - gradient / (square + slack));
      steps[tag] = signs[tag] * (moved - duals[tag]);
      duals[tag] = moved;
    }
    for (int tag : lesson.ignored()) {
      steps[tag] = 0;
      duals[tag] = 0;
    }
    add(intercepts, 1, steps);
    for (int i = 0; i < lesson.row().columns().length; i++) {
      add(weights[lesson.row().columns()[i]], lesson.row().values()[i], steps);
    }
  }

  private static void add(float[] sum, float factor, float[] addend) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * addend[i];
    }
  }

  /** Returns the same scores stretched and shifted tag by tag. */
  LinearTags scaled(List<Platt> scales) {
    float[][] scaled = new float[weights.length][];
    for (int term = 0; term < weights.length; term++) {
      scaled[term] = weights[term].clone();
      for (int tag = 0; tag < scaled[term].length; tag++) {
        scaled[term][tag] *= (float) scales.get(tag).slope();
      }
    }
    float[] shifted = new float[intercepts.length];
    for (int tag = 0; tag < shifted.length; tag++) {
      shifted[tag] = (float) scales.get(tag).logOdds(intercepts[tag]);
    }
    return new LinearTags(scaled, shifted);
  }

  /** Weights by term and tag. */
  float[][] weights() {
    return weights;
  }

  /** Intercept of each tag. */
  float[] intercepts() {
    return intercepts;
  }
}
