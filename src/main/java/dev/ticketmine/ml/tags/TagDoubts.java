package dev.ticketmine.ml.tags;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which tags are probably wrong, which are probably missing, by probabilities of texts that the
 * model has not seen: confident learning (Northcutt, Jiang and Chuang, 2021), tag by tag. A tag is
 * missing where its probability is at least its self-confidence, the mean over texts that carry it.
 *
 * <p>A given tag is wrong where its probability, in parts of the self-confidence, is below what
 * careless tagging alone explains: how often tags stand even on the half of all texts that speak
 * least for them; and where the text speaks for another tag, above its threshold: a text that is
 * merely unlike all others proves nothing. Of a single tag less is asked, where the text speaks for
 * another one as surely as texts do that carry it.
 *
 * @param confidences self-confidence of each tag
 * @param thresholds probability from which on each tag is proposed
 * @param floor part of the self-confidence below which a given tag is wrong
 */
record TagDoubts(double[] confidences, double[] thresholds, double floor) implements Serializable {
  private static final long serialVersionUID = 1;

  /** Ten to one is strong evidence (Jeffreys, 1939). */
  private static final double HARDLY = 0.1;

  /** Estimates from probabilities by text and tag. */
  static TagDoubts of(
      float[][] probabilities, List<TaggedText> texts, int tags, double[] thresholds) {
    double[] confidences = new double[tags];
    int[] counts = new int[tags];
    for (int i = 0; i < texts.size(); i++) {
      for (int tag : texts.get(i).tags()) {
        confidences[tag] += probabilities[i][tag];
        counts[tag]++;
      }
    }
    for (int tag = 0; tag < tags; tag++) {
      confidences[tag] = counts[tag] == 0 ? 1 : confidences[tag] / counts[tag];
    }
    double[] floors =
        IntStream.range(0, tags)
            .parallel()
            .mapToDouble(tag -> careless(probabilities, texts, tag) / confidences[tag])
            .toArray();
    return new TagDoubts(confidences, thresholds, Arrays.stream(floors).average().orElse(0));
  }

  /** Share with the tag of the half of texts that speak least for it. */
  private static double careless(float[][] probabilities, List<TaggedText> texts, int tag) {
    int half = texts.size() / 2;
    long tagged =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i][tag]))
            .limit(half)
            .filter(i -> texts.get(i).has(tag))
            .count();
    return half == 0 ? 0 : (double) tagged / half;
  }

  /** Returns the given tags that are probably wrong. */
  int[] wrong(TaggedText text, float[] probabilities) {
    int[] others =
        IntStream.range(0, probabilities.length)
            .filter(tag -> isProposed(tag, probabilities[tag]) && !text.has(tag))
            .toArray();
    boolean isSureOfAnother =
        text.tags().length == 1
            && IntStream.of(others).anyMatch(tag -> isMissing(tag, probabilities[tag]));
    double highest = isSureOfAnother ? Math.max(HARDLY, floor) : floor;
    return IntStream.of(others.length > 0 ? text.tags() : new int[0])
        .filter(tag -> probabilities[tag] < highest * confidences[tag])
        .toArray();
  }

  boolean isProposed(int tag, double probability) {
    return probability >= thresholds[tag];
  }

  boolean isMissing(int tag, double probability) {
    return isProposed(tag, probability) && probability >= confidences[tag];
  }
}
