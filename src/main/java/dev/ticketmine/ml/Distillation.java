package dev.ticketmine.ml;

import dev.ticketmine.ml.lexical.LexicalModel;
import dev.ticketmine.text.Gloss;
import dev.ticketmine.text.Lexicon;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model's vectors without the model: ridge regression from the words and letters of texts to the
 * vectors that the model gave a sample of them. Some ten times as fast as the transformer, but less
 * exact; figures: docs/methods/topics.md. German is glossed first, so that both languages share
 * what was learned. Immutable and thread-safe.
 */
public final class Distillation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Stands behind the id of the model in the ids of what was distilled from it. */
  public static final String ID_SUFFIX = "+distilled-";

  private static final int DIMENSIONS = 300;

  /** Every so many-th text of the sample is kept apart to choose the penalty. */
  private static final int HELD_OUT = 5;

  private static final double[] PENALTIES = {0.03, 0.1, 0.3, 1, 3, 10, 30};

  private static final Gloss GLOSS = new Gloss(Lexicon.load());

  private final LexicalModel lexical;
  private final RidgeRegression regression;
  private final double likeness;

  private Distillation(LexicalModel lexical, RidgeRegression regression, double likeness) {
    this.lexical = lexical;
    this.regression = regression;
    this.likeness = likeness;
  }

  /**
   * Learns from a sample.
   *
   * @param texts a bounded sample, different texts in an order that does not depend on the run; at
   *     least {@value #HELD_OUT}
   * @param vectors their vectors by the model, of unit length
   * @throws IllegalArgumentException if there are fewer texts
   */
  public static Distillation fit(List<SourceText> texts, float[][] vectors) {
    if (texts.size() < HELD_OUT) {
      throw new IllegalArgumentException(
          "A distilled model needs at least %d texts, not %d".formatted(HELD_OUT, texts.size()));
    }
    List<SourceText> english = texts.parallelStream().map(Distillation::english).toList();
    LexicalModel lexical = LexicalModel.fit(english, DIMENSIONS);
    float[][] coordinates = lexical.vectors(english);
    RidgeRegression.Sums shown =
        new RidgeRegression.Sums(part(coordinates, false), part(vectors, false));
    double best = PENALTIES[0];
    double highest = Double.NEGATIVE_INFINITY;
    for (double penalty : PENALTIES) {
      double reached =
          likeness(shown.solved(penalty), part(coordinates, true), part(vectors, true));
      if (reached > highest) {
        highest = reached;
        best = penalty;
      }
    }
    return new Distillation(
        lexical, new RidgeRegression.Sums(coordinates, vectors).solved(best), highest);
  }

  /** Returns the expected vector of a text, of unit length. */
  public float[] vector(SourceText text) {
    return regression.direction(lexical.vector(english(text)));
  }

  /** Returns the expected vectors of many texts, in their order. */
  public float[][] vectors(List<SourceText> texts) {
    return texts.parallelStream().map(this::vector).toArray(float[][]::new);
  }

  /** Returns the mean cosine of expected and true vectors on the part that was kept apart. */
  public double likeness() {
    return likeness;
  }

  private static SourceText english(SourceText text) {
    return "de".equals(text.language()) ? new SourceText(GLOSS.english(text.text()), "en") : text;
  }

  private static float[][] part(float[][] vectors, boolean isHeldOut) {
    List<float[]> part = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      if (i % HELD_OUT == HELD_OUT - 1 == isHeldOut) {
        part.add(vectors[i]);
      }
    }
    return part.toArray(float[][]::new);
  }

  private static double likeness(
      RidgeRegression regression, float[][] coordinates, float[][] vectors) {
    double[] cosines = new double[coordinates.length];
    Arrays.parallelSetAll(
        cosines, i -> Vectors.dot(regression.direction(coordinates[i]), vectors[i]));
    return Arrays.stream(cosines).sum() / cosines.length;
  }
}
