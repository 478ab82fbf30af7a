package dev.ticketmine.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a function says of words: texts repeat a few thousand of them. It stops adding at
 * a limit, so that made-up words do not fill the memory. Thread-safe.
 */
final class WordMemo<V> {
  private static final int MOST_WORDS = 50_000;

  /** What is longer is no word that comes again. */
  private static final int LONGEST_WORD = 40;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> function;

  WordMemo(Function<String, V> function) {
    this.function = function;
  }

  V of(String word) {
    V value = known.get(word);
    if (value == null) {
      value = function.apply(word);
      if (word.length() <= LONGEST_WORD && known.size() < MOST_WORDS) {
        known.put(word, value);
      }
    }
    return value;
  }
}
