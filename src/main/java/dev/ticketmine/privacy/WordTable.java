package dev.ticketmine.privacy;

import java.util.Arrays;
import java.util.Map;

/**
 * Numbers for words, looked up by a stretch of a text without taking it out. Open addressing; the
 * table does not change. Most words of a text have none of the numbers that matter: {@link #mayBe}
 * rules them out by two bits each of one number (Bloom, 1970; blocks of Putze, Sanders and Singler,
 * 2007).
 */
final class WordTable {
  /** Digits of the number of blocks; few enough to stay in the nearest cache: 8 KiB. */
  private static final int BLOCKS = 10;

  private final char[][] words;
  private final int[] values;
  private final int last;
  private final long[] wanted = new long[1 << BLOCKS];

  /**
   * Takes words with numbers other than 0.
   *
   * @param mask the bits of a number that let {@link #mayBe} return true
   */
  WordTable(Map<String, Integer> numbers, int mask) {
    int size = Integer.highestOneBit(Math.max(1, numbers.size())) * 4;
    words = new char[size][];
    values = new int[size];
    last = size - 1;
    numbers.forEach((word, value) -> add(word, value, mask));
  }

  private void add(String word, int value, int mask) {
    char[] letters = word.toCharArray();
    int hash = hash(letters, 0, letters.length);
    int slot = slot(hash);
    while (words[slot] != null) {
      slot = (slot + 1) & last;
    }
    words[slot] = letters;
    values[slot] = value;
    if ((value & mask) != 0) {
      wanted[block(hash)] |= bits(hash);
    }
  }

  /** Returns a word's hash with one more letter; that of the empty word is 0. */
  static int hash(int hash, char letter) {
    return 31 * hash + letter;
  }

  /** Returns false if no word with this hash has a number with one of the bits of the mask. */
  boolean mayBe(int hash) {
    long bits = bits(hash);
    return (wanted[block(hash)] & bits) == bits;
  }

  /** Returns the number of the word that stands there in a text; 0 if there is none. */
  int get(char[] text, int start, int end) {
    int slot = slot(hash(text, start, end));
    char[] word = words[slot];
    while (word != null && !Arrays.equals(word, 0, word.length, text, start, end)) {
      slot = (slot + 1) & last;
      word = words[slot];
    }
    return values[slot];
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash(hash, text[i]);
    }
    return hash;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & last;
  }

  private static int block(int hash) {
    return mixed(hash) >>> (Integer.SIZE - BLOCKS);
  }

  /** Java shifts by the last six bits of a distance. */
  private static long bits(int hash) {
    int mixed = mixed(hash);
    return 1L << mixed | 1L << (mixed >>> 6);
  }

  /** Spreads over all bits what few letters tell apart: by the golden ratio (Knuth, 1973). */
  private static int mixed(int hash) {
    return (hash ^ (hash >>> 15)) * 0x9E3779B9;
  }
}
