package dev.ticketmine.evaluation.privacy;

/**
 * Where personal data stand in a message.
 *
 * @param kind what they are
 * @param form name of the slot they fill, such as {@code surname}
 * @param start index of the first character that may not stay readable
 * @param end index behind the last one
 * @param outerStart index from which redacting is no mistake: titles and the rest of a web address
 *     belong to the value without having to go
 * @param outerEnd its end
 */
public record Label(PiiKind kind, String form, int start, int end, int outerStart, int outerEnd) {}
