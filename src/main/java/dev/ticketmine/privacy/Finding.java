package dev.ticketmine.privacy;

/**
 * A piece of personal data in a text.
 *
 * @param start index of its first character
 * @param end index behind its last character
 * @param type what it is
 * @param score how sure that is, from 0 to 1; decides where findings overlap
 */
public record Finding(int start, int end, EntityType type, double score) {
  int length() {
    return end - start;
  }

  /** Returns what reaches as far as both, as sure as this one. */
  Finding joined(Finding other) {
    return new Finding(Math.min(start, other.start), Math.max(end, other.end), type, score);
  }

  /** Returns whether the other one is no placeholder and lies within this one. */
  boolean covers(Finding other) {
    return start <= other.start && other.end <= end && other.score < 1;
  }

  boolean overlaps(Finding other) {
    return start < other.end && other.start < end;
  }
}
