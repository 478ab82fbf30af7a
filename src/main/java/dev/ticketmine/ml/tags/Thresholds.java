package dev.ticketmine.ml.tags;

import java.util.List;
import java.util.stream.IntStream;

/**
 * From which probability on a tag is proposed: where F1 is best on texts that the model has not
 * seen. A tag's own best threshold is drawn to the common one of all tags, the more the rarer the
 * tag is, because the best of few texts is chance (both by geometric mean).
 */
final class Thresholds {
  /** A tag with so many texts stands half way between its own and the common threshold. */
  private static final double TRUST = 100;

  private static final int STEPS = 100;

  /** Nothing less likely than this is ever proposed. */
  private static final int LEAST_STEP = 5;

  private final float[][] probabilities;
  private final List<TaggedText> texts;
  private final int tags;

  /** Takes probabilities by text and tag. */
  Thresholds(float[][] probabilities, List<TaggedText> texts, int tags) {
    this.probabilities = probabilities;
    this.texts = texts;
    this.tags = tags;
  }

  /** Returns the thresholds by all texts but those of a fold; -1 leaves none out. */
  double[] without(int fold) {
    int[][] hits = new int[tags][STEPS + 1];
    int[][] proposed = new int[tags][STEPS + 1];
    int[] tagged = new int[tags];
    for (int i = 0; i < texts.size(); i++) {
      TaggedText text = texts.get(i);
      if (TaggedText.fold(text.terms()) != fold) {
        for (int tag = 0; tag < tags; tag++) {
          proposed[tag][step(probabilities[i][tag])]++;
        }
        for (int tag : text.tags()) {
          tagged[tag]++;
          hits[tag][step(probabilities[i][tag])]++;
        }
      }
    }
    double common =
        best(summed(hits), summed(proposed), IntStream.of(tagged).sum()) / (double) STEPS;
    double[] thresholds = new double[tags];
    for (int tag = 0; tag < tags; tag++) {
      double own = best(hits[tag], proposed[tag], tagged[tag]) / (double) STEPS;
      double trust = tagged[tag] / (tagged[tag] + TRUST);
      thresholds[tag] = Math.pow(own, trust) * Math.pow(common, 1 - trust);
    }
    return thresholds;
  }

  private static int step(float probability) {
    return (int) (probability * STEPS);
  }

  private static int[] summed(int[][] counts) {
    int[] sum = new int[STEPS + 1];
    for (int[] ofTag : counts) {
      for (int step = 0; step <= STEPS; step++) {
        sum[step] += ofTag[step];
      }
    }
    return sum;
  }

  private static int best(int[] hits, int[] proposed, int tagged) {
    int best = STEPS;
    double highest = 0;
    long hit = 0;
    long all = tagged;
    for (int step = STEPS; step >= LEAST_STEP; step--) {
      hit += hits[step];
      all += proposed[step];
      double f1 = all == 0 ? 0 : 2.0 * hit / all;
      if (f1 > highest) {
        highest = f1;
        best = step;
      }
    }
    return best;
  }
}
