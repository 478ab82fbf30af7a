package dev.ticketmine.text.mood;

import java.util.Arrays;

/**
 * A text as numbers for a trained model: hashed words and pairs of words, hashed runs of two to
 * five characters, and what lexicon and rules say.
 *
 * <p>Shape: positions from 0 to {@link #SIZE} - 1; a position may occur several times, then its
 * values add up. Words and runs have a Euclidean length of about 1 each, whatever the length of the
 * text. Hashing: Weinberger et al., 2009.
 */
public final class MoodFeatures {
  private static final int WORDS = 1 << 18;
  private static final int CHARACTERS = 1 << 19;
  private static final int DENSE = WORDS + CHARACTERS;

  /** Number of positions. */
  public static final int SIZE = DENSE + RuleFeatures.COUNT;

  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;
  private static final int LONGEST_TEXT = 4_000;
  private static final int PRIME = 0x01000193;
  private static final int BASIS = 0x811C9DC5;
  private static final int PAIR = 0x5bd1e995;

  private int[] positions = new int[256];
  private float[] values = new float[256];
  private int size;

  private MoodFeatures() {}

  /**
   * Returns the features of a text.
   *
   * @param language {@code de} or {@code en}; decides which lexicon speaks
   * @param isAnswer whether an agent has written before
   */
  public static MoodFeatures of(String text, String language, boolean isAnswer) {
    MoodFeatures features = new MoodFeatures();
    String whole = text == null ? "" : text;
    ReadText read = MoodAnalyzer.read(whole, language, isAnswer);
    features.addWords(read.words());
    features.addCharacters(CharacterRuns.normalise(whole, LONGEST_TEXT));
    double[] rules = RuleFeatures.of(read, whole);
    for (int i = 0; i < rules.length; i++) {
      features.add(DENSE + i, (float) rules[i]);
    }
    return features;
  }

  private void addWords(Words words) {
    int from = size;
    int before = 0;
    for (int i = 0; i < words.size(); i++) {
      int hash = hash(words.folded(i));
      add(mix(hash) & (WORDS - 1), 1);
      boolean follows = i > 0 && words.sentence(i) == words.sentence(i - 1);
      if (follows) {
        add(mix(before * PAIR + hash) & (WORDS - 1), 1);
      }
      before = hash;
    }
    scale(from);
  }

  private void addCharacters(char[] text) {
    int from = size;
    for (int start = 0; start < text.length; start++) {
      int hash = BASIS;
      int end = Math.min(text.length, start + LONGEST);
      for (int i = start; i < end; i++) {
        hash = (hash ^ text[i]) * PRIME;
        if (i - start + 1 >= SHORTEST) {
          add(WORDS + (mix(hash) & (CHARACTERS - 1)), 1);
        }
      }
    }
    scale(from);
  }

  private static int hash(String word) {
    int hash = BASIS;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** Spreads a hash over all bits (the finish of MurmurHash3, Appleby). */
  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  private void add(int position, float value) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    positions[size] = position;
    values[size++] = value;
  }

  private void scale(int from) {
    float factor = (float) (1 / Math.sqrt(Math.max(1, size - from)));
    for (int i = from; i < size; i++) {
      values[i] *= factor;
    }
  }

  /** Number of pairs of position and value. */
  public int size() {
    return size;
  }

  /** Position of a pair, from 0. */
  public int position(int pair) {
    return positions[pair];
  }

  /** Value of a pair. */
  public float value(int pair) {
    return values[pair];
  }

  /** Whether a position says what lexicon and rules found: it is never too rare to learn from. */
  public static boolean isRule(int position) {
    return position >= DENSE;
  }
}
