package dev.ticketmine.text;

/**
 * A customer's message with what is known of the conversation before it.
 *
 * @param text cleaned text
 * @param language de, en or und
 * @param subject subject line of the conversation; null if none
 * @param isOpening whether no earlier message of the customer brought a question
 * @param previousAgentText text of the agent's message right before; null if none
 * @param earlierText everything said before in the conversation; empty for the first message
 */
public record CustomerMessage(
    String text,
    String language,
    String subject,
    boolean isOpening,
    String previousAgentText,
    String earlierText) {
  /** A first message. */
  public static CustomerMessage opening(String text, String language, String subject) {
    return new CustomerMessage(text, language, subject, true, null, "");
  }
}
