package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.List;

/**
 * The two parts of the labelled set. Figures come from one, examples of misses from the other, with
 * names of their own: who mends a recogniser by the examples does not learn the names that judge
 * it.
 */
public enum Part {
  /** What the figures rest on: three quarters of the names. */
  JUDGED(1),
  /** What examples are shown of: the other names. */
  SHOWN(4);

  private static final int NAMES_PER_SHOWN = 4;

  private final int share;

  Part(int share) {
    this.share = share;
  }

  /** Returns how many items of a kind this part has at least in each language. */
  int target(PiiKind kind) {
    return kind.target() / share;
  }

  /** Returns one of the part's names in a list. */
  String name(List<String> names, Dice dice) {
    int shown = names.size() / NAMES_PER_SHOWN;
    if (this == SHOWN) {
      return names.get(NAMES_PER_SHOWN * dice.between(1, shown) - 1);
    }
    int place = dice.between(0, names.size() - shown - 1);
    return names.get(Math.min(names.size() - 1, place + place / (NAMES_PER_SHOWN - 1)));
  }
}
