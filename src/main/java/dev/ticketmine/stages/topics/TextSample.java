package dev.ticketmine.stages.topics;

import java.util.Arrays;
import java.util.List;

/**
 * Questions in order of their texts' hashes: a sample that depends on nothing but the texts.
 *
 * @param points where they lie, replies taken into account
 * @param words where they lie by the customer's words alone
 * @param vectors vectors of their texts
 * @param isAnswered whether replies say something about them
 * @param questionIds their ids
 */
record TextSample(
    float[][] points,
    float[][] words,
    float[][] vectors,
    boolean[] isAnswered,
    String[] questionIds) {
  int size() {
    return points.length;
  }

  /** Returns the weights of the questions: each counts once. */
  double[] weights() {
    double[] weights = new double[size()];
    Arrays.fill(weights, 1);
    return weights;
  }

  /** Returns these texts followed by more. */
  TextSample plus(TextSample more) {
    boolean[] areAnswered = Arrays.copyOf(isAnswered, size() + more.size());
    System.arraycopy(more.isAnswered, 0, areAnswered, size(), more.size());
    return new TextSample(
        joined(points, more.points),
        joined(words, more.words),
        joined(vectors, more.vectors),
        areAnswered,
        joined(questionIds, more.questionIds));
  }

  private static <T> T[] joined(T[] first, T[] second) {
    T[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** Returns the texts at these positions. */
  TextSample at(List<Integer> positions) {
    boolean[] areAnswered = new boolean[positions.size()];
    for (int i = 0; i < areAnswered.length; i++) {
      areAnswered[i] = isAnswered[positions.get(i)];
    }
    return new TextSample(
        positions.stream().map(i -> points[i]).toArray(float[][]::new),
        positions.stream().map(i -> words[i]).toArray(float[][]::new),
        positions.stream().map(i -> vectors[i]).toArray(float[][]::new),
        areAnswered,
        positions.stream().map(i -> questionIds[i]).toArray(String[]::new));
  }
}
