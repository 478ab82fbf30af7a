package dev.ticketmine.stages.topics;

import java.util.Arrays;
import java.util.List;

/**
 * Distinct texts in order of their hash: a sample that depends on nothing but the texts.
 *
 * @param vectors their vectors
 * @param weights questions that have each text
 * @param questionIds the smallest id of these questions
 */
record TextSample(float[][] vectors, double[] weights, String[] questionIds) {
  int size() {
    return vectors.length;
  }

  double weight() {
    return Arrays.stream(weights).sum();
  }

  /** Returns the texts at these positions. */
  TextSample at(List<Integer> positions) {
    return new TextSample(
        positions.stream().map(i -> vectors[i]).toArray(float[][]::new),
        positions.stream().mapToDouble(i -> weights[i]).toArray(),
        positions.stream().map(i -> questionIds[i]).toArray(String[]::new));
  }
}
