package dev.ticketmine.quality;

/**
 * The outcome of a check.
 *
 * @param table table that was checked
 * @param description what must hold
 * @param measure what was found, in words with numbers
 * @param holds whether it does
 */
public record Check(String table, String description, String measure, boolean holds) {}
