package dev.ticketmine.privacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds many short texts in a long one with one step a character (Aho and Corasick, 1975, as a
 * complete table). It reads from the end to the beginning, so that what it finds begins where it
 * stands.
 */
final class PartAutomaton {
  /**
   * A text to be found.
   *
   * @param text in small letters
   * @param output what is said where it begins
   */
  record Part(String text, int output) {}

  private static final int[] NOTHING = {};

  /** The class of a character; 0 for those that no part has. */
  private final char[] classes = new char[Character.MAX_VALUE + 1];

  private final int classCount;

  /** The state behind each pair of a state and a class. */
  private final char[] next;

  /** Of the states from here on; those before say nothing. */
  private final int[][] outputs;

  private final int firstOutput;

  PartAutomaton(Collection<Part> parts) {
    int count = 1;
    int letters = 1;
    for (Part part : parts) {
      letters += part.text().length();
      for (char c : part.text().toCharArray()) {
        if (classes[c] == 0) {
          classes[c] = (char) count++;
        }
      }
    }
    classCount = count;
    int[] table = new int[letters * count];
    List<int[]> said = new ArrayList<>(List.of(NOTHING));
    for (Part part : parts) {
      int state = 0;
      for (int i = part.text().length() - 1; i >= 0; i--) {
        int edge = state * count + classes[part.text().charAt(i)];
        if (table[edge] == 0) {
          table[edge] = said.size();
          said.add(NOTHING);
        }
        state = table[edge];
      }
      said.set(state, union(said.get(state), new int[] {part.output()}));
    }
    int[][] all = said.toArray(new int[0][]);
    int[] places = silentFirst(complete(table, all), all);
    next = new char[all.length * count];
    for (int state = 0; state < all.length; state++) {
      for (int c = 0; c < count; c++) {
        next[places[state] * count + c] = (char) places[table[state * count + c]];
      }
    }
    firstOutput = (int) Arrays.stream(all).filter(output -> output.length == 0).count();
    outputs = new int[all.length - firstOutput][];
    for (int state = 0; state < all.length; state++) {
      if (places[state] >= firstOutput) {
        outputs[places[state] - firstOutput] = all[state];
      }
    }
  }

  /**
   * Returns a new place for each state: those that say nothing come first. States of few letters
   * are passed most and stay near each other, where the processor finds them sooner.
   */
  private static int[] silentFirst(List<Integer> shortestFirst, int[][] outputs) {
    int[] places = new int[outputs.length];
    int place = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int state : shortestFirst) {
        if (outputs[state].length > 0 == pass > 0) {
          places[state] = place++;
        }
      }
    }
    return places;
  }

  /**
   * Adds the steps back to the longest beginning that still counts, the shortest states first.
   *
   * @return the states in this order
   */
  private List<Integer> complete(int[] next, int[][] outputs) {
    int[] fallbacks = new int[outputs.length];
    List<Integer> order = new ArrayList<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      order.add(state);
      int fallback = fallbacks[state];
      for (int c = 0; c < classCount; c++) {
        int back = state == 0 ? 0 : next[fallback * classCount + c];
        int to = next[state * classCount + c];
        if (to == 0) {
          next[state * classCount + c] = back;
        } else {
          fallbacks[to] = back;
          outputs[to] = union(outputs[to], outputs[back]);
          queue.add(to);
        }
      }
    }
    return order;
  }

  private static int[] union(int[] some, int[] others) {
    return Arrays.stream(new int[][] {some, others})
        .flatMapToInt(Arrays::stream)
        .distinct()
        .sorted()
        .toArray();
  }

  /** Returns the state behind a character; 0 is the one before the last character of a text. */
  int step(int state, char c) {
    return next[state * classCount + classes[c]];
  }

  /** Returns whether parts begin where a state is reached. */
  boolean isFound(int state) {
    return state >= firstOutput;
  }

  /** Returns the outputs of the parts that begin where a state is reached, each once. */
  int[] outputs(int state) {
    return outputs[state - firstOutput];
  }
}
