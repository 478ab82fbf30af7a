package dev.ticketmine.ml.mood;

import dev.ticketmine.text.mood.MoodFeatures;
import java.util.List;

/**
 * Makes probabilities as sure as they are right: one factor of all scores (temperature scaling, Guo
 * et al., 2017), chosen by the likelihood of texts that the model has not seen.
 */
final class Calibration {
  private static final double LOWEST = 0.3;
  private static final double HIGHEST = 3;
  private static final double STEP = 1.05;

  private Calibration() {}

  static double sharpness(PolarityModel model, List<MoodFeatures> texts, List<Integer> labels) {
    double best = 1;
    double highest = Double.NEGATIVE_INFINITY;
    for (double sharpness = LOWEST; sharpness <= HIGHEST && !texts.isEmpty(); sharpness *= STEP) {
      PolarityModel tried = model.calibrated(sharpness);
      double likelihood = 0;
      for (int i = 0; i < texts.size(); i++) {
        double[] probabilities = tried.judge(texts.get(i)).probabilities();
        likelihood += Math.log(Math.max(1e-9, probabilities[labels.get(i)]));
      }
      if (likelihood > highest) {
        highest = likelihood;
        best = sharpness;
      }
    }
    return best;
  }
}
