package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Many recognisers, of which few can find anything in a text. Those are looked up by the signs that
 * the text has, instead of asking each of them.
 */
final class Recognisers {
  private final List<Recogniser> all = new ArrayList<>();

  /** Those that need nothing. */
  private final long[] always;

  /** Those that one sign calls, by sign; null if it calls none. */
  private final List<long[]> called = new ArrayList<>();

  /** The signs that call any. */
  private final long[] calling;

  private final int words;

  Recognisers(List<Recogniser> recognisers) {
    recognisers.forEach(recogniser -> all.addAll(recogniser.parts()));
    words = all.size() / Long.SIZE + 1;
    always = new long[words];
    BitSet signs = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      BitSet rarest = all.get(i).needs().rarest();
      if (rarest.isEmpty()) {
        Signs.set(always, i);
      }
      for (int sign = rarest.nextSetBit(0); sign >= 0; sign = rarest.nextSetBit(sign + 1)) {
        signs.set(sign);
        while (called.size() <= sign) {
          called.add(null);
        }
        if (called.get(sign) == null) {
          called.set(sign, new long[words]);
        }
        Signs.set(called.get(sign), i);
      }
    }
    calling = signs.toLongArray();
  }

  /** Adds what they find, in any order; findings may overlap. */
  void find(Scan scan, List<Finding> findings) {
    long[] chosen = always.clone();
    long[] text = scan.signs();
    for (int i = 0; i < Math.min(text.length, calling.length); i++) {
      for (long rest = text[i] & calling[i]; rest != 0; rest &= rest - 1) {
        long[] more = called.get(i * Long.SIZE + Long.numberOfTrailingZeros(rest));
        for (int word = 0; word < words; word++) {
          chosen[word] |= more[word];
        }
      }
    }
    for (int word = 0; word < words; word++) {
      for (long rest = chosen[word]; rest != 0; rest &= rest - 1) {
        all.get(word * Long.SIZE + Long.numberOfTrailingZeros(rest)).find(scan, findings);
      }
    }
  }
}
