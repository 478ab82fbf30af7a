package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What a text must have for a pattern to be worth trying: one of each of these groups of signs.
 * Signs are numbers; those of a text are bits. Most patterns are ruled out by them at once.
 */
final class Signs {
  /** Nothing. */
  static final Signs NONE = new Signs(List.of());

  /** Bits of a group, and which of the numbers of a text they are compared with. */
  private record Group(int[] places, long[] bits) {
    static Group of(BitSet signs) {
      long[] all = signs.toLongArray();
      int[] places = new int[all.length];
      long[] bits = new long[all.length];
      int count = 0;
      for (int i = 0; i < all.length; i++) {
        if (all[i] != 0) {
          places[count] = i;
          bits[count++] = all[i];
        }
      }
      return new Group(Arrays.copyOf(places, count), Arrays.copyOf(bits, count));
    }

    boolean isIn(long[] text) {
      for (int i = 0; i < places.length; i++) {
        if ((bits[i] & text[places[i]]) != 0) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<BitSet> all;
  private final Group[] groups;

  private Signs(List<BitSet> all) {
    this.all = all;
    this.groups = all.stream().map(Group::of).toArray(Group[]::new);
  }

  static Signs of(int sign) {
    BitSet one = new BitSet();
    one.set(sign);
    return new Signs(List.of(one));
  }

  /** Notes that a text has a sign. */
  static void set(long[] text, int sign) {
    text[sign / Long.SIZE] |= 1L << (sign % Long.SIZE);
  }

  /** Returns what is met where both are. */
  Signs and(Signs other) {
    List<BitSet> both = new ArrayList<>(all);
    both.addAll(other.all);
    return new Signs(both);
  }

  /** Returns what is met at least where one of both is. */
  Signs or(Signs other) {
    if (all.isEmpty() || other.all.isEmpty()) {
      return NONE;
    }
    BitSet either = (BitSet) all.get(0).clone();
    either.or(other.all.get(0));
    return new Signs(List.of(either));
  }

  /**
   * Returns the group that the fewest texts meet, as far as that is known: words of a list are
   * rarer than a run of digits, that is rarer than a word, and that is rarer than a capital. Empty
   * if nothing is needed.
   */
  BitSet rarest() {
    return all.stream()
        .max(Comparator.comparingInt(group -> group.nextSetBit(0)))
        .orElseGet(BitSet::new);
  }

  /** Returns whether a text with these signs has what is asked for. */
  boolean areIn(long[] text) {
    for (Group group : groups) {
      if (!group.isIn(text)) {
        return false;
      }
    }
    return true;
  }
}
