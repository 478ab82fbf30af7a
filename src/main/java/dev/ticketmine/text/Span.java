package dev.ticketmine.text;

/**
 * A stretch of a text.
 *
 * @param start first character
 * @param end end, exclusive
 */
public record Span(int start, int end) {
  /** Refuses a stretch that ends before it starts. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span: %d to %d.".formatted(start, end));
    }
  }

  /** Returns the characters of the span in the text it was made from. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Returns the number of characters. */
  public int length() {
    return end - start;
  }
}
