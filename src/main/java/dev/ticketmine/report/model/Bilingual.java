package dev.ticketmine.report.model;

/**
 * A text in both languages of a report.
 *
 * @param de the text in German; null if there is none
 * @param en the same in English; null if there is none
 */
public record Bilingual(String de, String en) {
  /** Returns the text in this language, else in the other one; null if there is none. */
  public String in(String language) {
    String first = "de".equals(language) ? de : en;
    String second = "de".equals(language) ? en : de;
    return first == null ? second : first;
  }
}
