package dev.ticketmine.report.model;

import java.time.LocalDate;

/**
 * A tag in the last quarter, as it was and as it would have been.
 *
 * @param tag tag
 * @param start Monday on which the quarter begins
 * @param before conversations with the tag as it is; null if too few to show
 * @param after conversations with the tag after all changes; null if too few to show
 */
public record TagBackcast(String tag, LocalDate start, Long before, Long after) {}
