package dev.ticketmine.privacy;

import java.util.Arrays;

/**
 * Tells where in a text a pattern can begin, so that it is tried nowhere else. An anchor may name
 * places where the pattern does not match, but none where it does may be missing.
 */
final class Anchor {
  /** No place at all. */
  static final int[] NOWHERE = {};

  /** Looks for the places in ascending order. */
  @FunctionalInterface
  interface Search {
    int[] in(Scan scan);
  }

  private final Signs signs;
  private final Search search;

  /**
   * An anchor.
   *
   * @param signs what a text must have for any place
   */
  Anchor(Signs signs, Search search) {
    this.signs = signs;
    this.search = search;
  }

  /** Returns what a text must have for any place. */
  Signs signs() {
    return signs;
  }

  /** Returns whether a text may have any place. */
  boolean mayBeIn(Scan scan) {
    return signs.areIn(scan.signs());
  }

  /** Returns the places in ascending order. */
  int[] in(Scan scan) {
    return mayBeIn(scan) ? search.in(scan) : NOWHERE;
  }

  /** Every character. */
  static Anchor everywhere() {
    return new Anchor(
        Signs.NONE,
        scan -> {
          int[] places = new int[scan.text().length()];
          Arrays.setAll(places, i -> i);
          return places;
        });
  }

  /** Returns the same places as another search finds them. */
  Anchor by(Search other) {
    return new Anchor(signs, other);
  }

  /** Returns the places of both. */
  Anchor or(Anchor other) {
    return new Anchor(signs.or(other.signs), scan -> union(in(scan), other.in(scan)));
  }

  /** Returns the places of this one if the other one has any. */
  Anchor ifAny(Anchor other) {
    return new Anchor(
        signs.and(other.signs), scan -> other.in(scan).length == 0 ? NOWHERE : in(scan));
  }

  /**
   * Returns the places of this one that a place of the other one follows.
   *
   * @param reach at most so many characters behind
   */
  Anchor before(Anchor other, int reach) {
    return new Anchor(
        signs.and(other.signs),
        scan -> {
          int[] followers = other.in(scan);
          return followers.length == 0 ? NOWHERE : followed(in(scan), followers, reach);
        });
  }

  /** Returns the places of this one among the last characters of a text, not counting blanks. */
  Anchor inTail(int length) {
    return new Anchor(
        signs,
        scan -> {
          int[] places = in(scan);
          int tail = places.length == 0 ? 0 : scan.end() - length;
          int first = 0;
          while (first < places.length && places[first] < tail) {
            first++;
          }
          return first == 0 ? places : Arrays.copyOfRange(places, first, places.length);
        });
  }

  /**
   * Returns the places of this one that a later place of the other one follows.
   *
   * @param reach at most so many characters behind
   */
  Anchor beforeNext(Anchor other, int reach) {
    return new Anchor(
        signs.and(other.signs),
        scan -> {
          int[] followers = other.in(scan);
          int[] places = followers.length == 0 ? NOWHERE : in(scan);
          int[] kept = NOWHERE;
          int count = 0;
          int follower = 0;
          for (int place : places) {
            while (follower < followers.length && followers[follower] <= place) {
              follower++;
            }
            if (follower < followers.length && followers[follower] - place <= reach) {
              kept = count == 0 ? new int[places.length] : kept;
              kept[count++] = place;
            }
          }
          return count == kept.length ? kept : Arrays.copyOf(kept, count);
        });
  }

  /** Returns the places of this one that a look at the text does not rule out. */
  Anchor where(Look look) {
    return new Anchor(
        signs,
        scan -> {
          int[] places = in(scan);
          int[] kept = NOWHERE;
          int count = 0;
          for (int place : places) {
            if (look.at(scan.text(), place)) {
              kept = count == 0 ? new int[places.length] : kept;
              kept[count++] = place;
            }
          }
          return count == kept.length ? kept : Arrays.copyOf(kept, count);
        });
  }

  /** Tells by few characters whether a pattern can begin at a place. */
  @FunctionalInterface
  interface Look {
    /** Returns false if it cannot. */
    boolean at(String text, int place);
  }

  /** Returns the last place of this one before the end of the text, not counting blanks. */
  Anchor last() {
    return new Anchor(
        signs,
        scan -> {
          int[] places = in(scan);
          int end = scan.end();
          int last = places.length - 1;
          while (last >= 0 && places[last] >= end) {
            last--;
          }
          return last < 0 ? NOWHERE : new int[] {places[last]};
        });
  }

  private static int[] followed(int[] places, int[] followers, int reach) {
    int[] kept = NOWHERE;
    int count = 0;
    int follower = 0;
    for (int place : places) {
      while (follower < followers.length && followers[follower] < place) {
        follower++;
      }
      if (follower == followers.length) {
        break;
      }
      if (followers[follower] - place <= reach) {
        kept = count == 0 ? new int[places.length] : kept;
        kept[count++] = place;
      }
    }
    return count == kept.length ? kept : Arrays.copyOf(kept, count);
  }

  private static int[] union(int[] some, int[] others) {
    if (some.length == 0 || others.length == 0) {
      return some.length == 0 ? others : some;
    }
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    Arrays.sort(all);
    return all;
  }
}
