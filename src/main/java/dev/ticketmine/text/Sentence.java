package dev.ticketmine.text;

import java.util.Set;

/**
 * A sentence or clause of a customer's message.
 *
 * @param span place in the message, without greeting and list marks
 * @param role what it does
 * @param terms what it is about
 * @param things if it is a question, the things of the list of concepts that it names
 * @param startsIssue whether it says that a new matter begins
 * @param adds whether it says that more follows, on the same matter or a new one
 */
record Sentence(
    Span span,
    SentenceRole role,
    Set<String> terms,
    Set<Integer> things,
    boolean startsIssue,
    boolean adds) {
  /** Returns the same sentence as the start of a new matter. */
  Sentence asStart() {
    return new Sentence(span, role, terms, things, true, adds);
  }
}
