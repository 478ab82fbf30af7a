package dev.ticketmine.text.time;

import java.util.Optional;

/**
 * Something that an agent says the shop will do.
 *
 * @param kind what will happen
 * @param start first character of the clause that says so
 * @param end end of the clause, exclusive
 * @param due when; none for "soon" and its like
 */
public record Promise(Kind kind, int start, int end, Optional<TimeRange> due) {
  /** What is promised. */
  public enum Kind {
    /** The shop writes again. */
    REPLY("reply"),
    /** Anything else: a refund, a parcel, a call. */
    ACTION("action");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The value of column {@code kind}. */
    public String label() {
      return label;
    }
  }
}
