package dev.ticketmine.privacy;

import java.util.Arrays;
import java.util.Map;

/**
 * Numbers for words, looked up by a stretch of a text without taking it out. Open addressing; the
 * table does not change.
 */
final class WordTable {
  private final char[][] words;
  private final int[] values;
  private final int last;

  /** Takes words with numbers other than 0. */
  WordTable(Map<String, Integer> numbers) {
    int size = Integer.highestOneBit(Math.max(1, numbers.size())) * 4;
    words = new char[size][];
    values = new int[size];
    last = size - 1;
    numbers.forEach(this::add);
  }

  private void add(String word, int value) {
    char[] letters = word.toCharArray();
    int slot = slot(letters, 0, letters.length);
    while (words[slot] != null) {
      slot = (slot + 1) & last;
    }
    words[slot] = letters;
    values[slot] = value;
  }

  /** Returns the number of the word that stands there in a text; 0 if there is none. */
  int get(char[] text, int start, int end) {
    int slot = slot(text, start, end);
    char[] word = words[slot];
    while (word != null && !Arrays.equals(word, 0, word.length, text, start, end)) {
      slot = (slot + 1) & last;
      word = words[slot];
    }
    return values[slot];
  }

  private int slot(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash ^ (hash >>> 15)) & last;
  }
}
