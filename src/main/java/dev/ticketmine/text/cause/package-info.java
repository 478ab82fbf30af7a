/** What customers say about causes: sentences with causal grammar, and the words in them. */
package dev.ticketmine.text.cause;
