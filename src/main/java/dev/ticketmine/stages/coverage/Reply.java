package dev.ticketmine.stages.coverage;

import java.time.LocalDate;

/**
 * An agent's public reply to a topic.
 *
 * @param conversationId its conversation
 * @param day day of the reply
 * @param text redacted text
 */
record Reply(String conversationId, LocalDate day, String text) {}
