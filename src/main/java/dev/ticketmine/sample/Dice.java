package dev.ticketmine.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Only {@code nextDouble} of the generator is used: its bits are specified, so an
 * archive stays the same on every Java version.
 */
public final class Dice {
  private final SplittableRandom random;

  /** Dice of their own for the n-th thing of a kind, so that things do not depend on each other. */
  public Dice(long seed, long kind, long n) {
    random = new SplittableRandom(mix(mix(seed + 0x9E3779B97F4A7C15L * kind) + n));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns a number from 0 up to, not including, 1. */
  public double next() {
    return random.nextDouble();
  }

  public boolean chance(double probability) {
    return next() < probability;
  }

  /** Returns a whole number from low to high, both included. */
  public int between(int low, int high) {
    return low + (int) (next() * (high - low + 1));
  }

  public <T> T pick(List<T> items) {
    return items.get((int) (next() * items.size()));
  }

  /** Returns about normally distributed chance: the sum of twelve uniform numbers, centred. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += next();
    }
    return sum;
  }

  /** Returns that many random digits. */
  public String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(between(0, 9));
    }
    return digits.toString();
  }
}
