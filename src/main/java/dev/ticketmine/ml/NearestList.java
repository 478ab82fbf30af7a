package dev.ticketmine.ml;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The few best of many offers, best first; of equal ones the earlier stays ahead. */
final class NearestList {
  private final int[] ids;
  private final float[] scores;
  private int size;

  NearestList(int capacity) {
    ids = new int[capacity];
    scores = new float[capacity];
  }

  /** Returns the score that an offer must exceed to be taken. */
  float floor() {
    return size < ids.length || size == 0 ? Float.NEGATIVE_INFINITY : scores[size - 1];
  }

  void offer(int id, float score) {
    if (size == ids.length && (size == 0 || score <= scores[size - 1])) {
      return;
    }
    int position = size < ids.length ? size++ : size - 1;
    while (position > 0 && scores[position - 1] < score) {
      scores[position] = scores[position - 1];
      ids[position] = ids[position - 1];
      position--;
    }
    scores[position] = score;
    ids[position] = id;
  }

  int[] ids() {
    return Arrays.copyOf(ids, size);
  }

  /** Returns the mean score; empty if nothing was offered. */
  OptionalDouble meanScore() {
    return IntStream.range(0, size).mapToDouble(i -> scores[i]).average();
  }
}
