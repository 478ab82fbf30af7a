package dev.ticketmine.privacy;

/** Replaces personal data in texts by placeholders. */
public interface TextRedactor {
  /** Returns the text with placeholders; null for null. */
  String redact(String text, TextPlace place);

  /** Returns a text of which nothing is known with placeholders; null for null. */
  default String redact(String text) {
    return redact(text, TextPlace.ANYWHERE);
  }
}
