package dev.ticketmine.text.cause;

import java.util.List;

/**
 * A sentence of a customer.
 *
 * @param start first character in the text
 * @param end end of the sentence, exclusive
 * @param terms its words as {@link CauseTerms} gives them, in order
 * @param reason words of the clause that causal grammar marks as the cause, each once, in order;
 *     empty if there is none
 */
public record Statement(int start, int end, List<String> terms, List<String> reason) {}
