package dev.ticketmine.text;

/**
 * A question, problem or request in a customer's message.
 *
 * @param start first character of the span in the message
 * @param end end of the span, exclusive
 * @param question text of the span
 * @param wanted what is asked for; null if not said apart
 * @param happened what occurred; null if not said apart
 * @param kind {@link #QUESTION}, {@link #PROBLEM} or {@link #REQUEST}
 * @param searchText what the question is about, for comparing: without greetings, courtesies,
 *     placeholders and numbers
 */
public record ExtractedQuestion(
    int start,
    int end,
    String question,
    String wanted,
    String happened,
    String kind,
    String searchText) {
  /** The customer asks. */
  public static final String QUESTION = "question";

  /** The customer says that something went wrong, and no more. */
  public static final String PROBLEM = "problem";

  /** The customer wants something done. */
  public static final String REQUEST = "request";
}
