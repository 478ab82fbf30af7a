package dev.ticketmine.leaks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds any of many values in bytes, in one pass, in all {@link Spellings} and in capitals or not.
 *
 * <p>Every window of {@value #WINDOW} bytes is looked up among the beginnings of the spellings; a
 * set of bits by hash rules out nearly all of them, the others are compared in full (the idea of
 * Karp and Rabin, 1987, for windows that fit into a word). Thread-safe.
 */
public final class Search {
  /** Bytes of the shortest value that can be looked for; shorter ones stand anywhere by chance. */
  public static final int WINDOW = 6;

  private static final long WINDOW_BITS = (1L << (8 * WINDOW)) - 1;
  private static final int HASH_BITS = 20;
  private static final byte[] FOLDED = new byte[256];

  static {
    for (int value = 0; value < FOLDED.length; value++) {
      FOLDED[value] = (byte) (value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value);
    }
  }

  /** A spelling; one without a letter counts only where no letter or digit touches it. */
  private record Spelling(byte[] bytes, boolean isNumber, Needle needle) {}

  private final BitSet beginnings = new BitSet(1 << HASH_BITS);
  private final Map<Long, List<Spelling>> byBeginning = new HashMap<>();
  private int longest;

  /** Looks for these; spellings shorter than {@value #WINDOW} bytes are left out. */
  public Search(Collection<Needle> needles) {
    for (Needle needle : needles) {
      for (String spelling : Spellings.of(needle.value())) {
        add(spelling, needle);
      }
    }
  }

  private void add(String spelling, Needle needle) {
    byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < WINDOW) {
      return;
    }
    long window = 0;
    for (int i = 0; i < WINDOW; i++) {
      window = window << 8 | bytes[i] & 0xff;
    }
    boolean isNumber = spelling.codePoints().noneMatch(Character::isLetter);
    beginnings.set(hash(window));
    byBeginning
        .computeIfAbsent(window, key -> new ArrayList<>())
        .add(new Spelling(bytes, isNumber, needle));
    longest = Math.max(longest, bytes.length);
  }

  private static int hash(long window) {
    return (int) (window * 0x9E3779B97F4A7C15L >>> (64 - HASH_BITS));
  }

  /** Returns the bytes of the longest spelling. */
  int longest() {
    return longest;
  }

  /**
   * Tells what is found.
   *
   * @param text bytes, UTF-8 or any encoding that writes plain letters as ASCII does
   * @param end bytes to look at
   */
  public void find(byte[] text, int end, Consumer<Needle> found) {
    long window = 0;
    for (int at = 0; at < end; at++) {
      window = (window << 8 | FOLDED[text[at] & 0xff] & 0xff) & WINDOW_BITS;
      int start = at - WINDOW + 1;
      if (start >= 0 && beginnings.get(hash(window))) {
        for (Spelling spelling : byBeginning.getOrDefault(window, List.of())) {
          if (isAt(start, spelling, text, end)) {
            found.accept(spelling.needle());
          }
        }
      }
    }
  }

  private static boolean isAt(int start, Spelling spelling, byte[] text, int end) {
    byte[] bytes = spelling.bytes();
    int stop = start + bytes.length;
    if (stop > end) {
      return false;
    }
    for (int i = WINDOW; i < bytes.length; i++) {
      if (FOLDED[text[start + i] & 0xff] != bytes[i]) {
        return false;
      }
    }
    return !spelling.isNumber()
        || (!(isWord(text, start - 1, end) && !isEscape(text, start - 3))
            && !isWord(text, stop, end));
  }

  /** Digits within longer numbers, keys and hashes are chance. */
  private static boolean isWord(byte[] text, int at, int end) {
    return at >= 0 && at < end && text[at] > 0 && Character.isLetterOrDigit(text[at]);
  }

  private static boolean isEscape(byte[] text, int at) {
    return at >= 0 && (text[at] == '%' || text[at] == '=' || text[at] == '\\');
  }
}
