package dev.ticketmine.privacy;

/** Replaces personal data in texts by placeholders. */
public interface TextRedactor {
  /** Returns the text with placeholders; null for null. */
  String redact(String text);

  /**
   * Returns the text with placeholders; null for null.
   *
   * @param label name of the field the text stands in; it counts as the words before the text, so
   *     that an {@code order_number} is known for one
   */
  String redact(String text, String label);
}
