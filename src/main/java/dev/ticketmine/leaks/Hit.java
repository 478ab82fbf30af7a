package dev.ticketmine.leaks;

import java.util.Comparator;

/**
 * A value that was found where it may not stand.
 *
 * @param place file, and the column or the packed file in it
 * @param needle name of the value, never the value
 */
public record Hit(String place, String needle) implements Comparable<Hit> {
  private static final Comparator<Hit> ORDER =
      Comparator.comparing(Hit::place).thenComparing(Hit::needle);

  @Override
  public int compareTo(Hit other) {
    return ORDER.compare(this, other);
  }
}
