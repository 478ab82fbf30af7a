package dev.ticketmine.ml.mood;

import dev.ticketmine.text.mood.MoodFeatures;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.io.Serializable;

/**
 * A multinomial logistic regression over {@link MoodFeatures}, applied without Spark.
 *
 * <p>The class is that of the greatest balanced score, as it was trained with rare classes weighing
 * more; the probabilities are those of the classes as frequent as they are in the training texts.
 */
public final class PolarityModel implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int CLASSES = Polarity.values().length;

  private final int[] rows;
  private final float[] weights;
  private final double[] intercepts;
  private final double[] priors;
  private final double sharpness;

  /**
   * A model.
   *
   * @param rows for each position of the features its row of weights, or -1
   * @param weights three per row, in the order of {@link Polarity}
   * @param intercepts three
   * @param priors three numbers taken off the scores, so that they give true frequencies
   * @param sharpness factor of the scores that makes probabilities as sure as they are right
   */
  PolarityModel(
      int[] rows, float[] weights, double[] intercepts, double[] priors, double sharpness) {
    this.rows = rows;
    this.weights = weights;
    this.intercepts = intercepts.clone();
    this.priors = priors.clone();
    this.sharpness = sharpness;
  }

  /** The same model with other calibration. */
  PolarityModel calibrated(double newSharpness) {
    return new PolarityModel(rows, weights, intercepts, priors, newSharpness);
  }

  /** What the model says of a text. */
  public Judgement judge(String text, String language, boolean isAnswer) {
    return judge(MoodFeatures.of(text, language, isAnswer));
  }

  Judgement judge(MoodFeatures features) {
    double[] scores = intercepts.clone();
    for (int pair = 0; pair < features.size(); pair++) {
      int row = rows[features.position(pair)];
      if (row >= 0) {
        float value = features.value(pair);
        for (int label = 0; label < CLASSES; label++) {
          scores[label] += weights[row * CLASSES + label] * value;
        }
      }
    }
    int best = 0;
    for (int label = 1; label < CLASSES; label++) {
      best = scores[label] > scores[best] ? label : best;
    }
    return new Judgement(Polarity.values()[best], probabilities(scores));
  }

  private double[] probabilities(double[] scores) {
    double[] probabilities = new double[CLASSES];
    double highest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < CLASSES; label++) {
      probabilities[label] = sharpness * (scores[label] - priors[label]);
      highest = Math.max(highest, probabilities[label]);
    }
    double sum = 0;
    for (int label = 0; label < CLASSES; label++) {
      probabilities[label] = Math.exp(probabilities[label] - highest);
      sum += probabilities[label];
    }
    for (int label = 0; label < CLASSES; label++) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }

  /**
   * What the model says of a text.
   *
   * @param polarity most likely class, rare ones preferred as in training
   * @param probabilities of negative, neutral and positive
   */
  public record Judgement(Polarity polarity, double[] probabilities) {
    /** Probability of positive less that of negative, -1 to 1. */
    public double score() {
      return probabilities[Polarity.POSITIVE.ordinal()]
          - probabilities[Polarity.NEGATIVE.ordinal()];
    }
  }
}
