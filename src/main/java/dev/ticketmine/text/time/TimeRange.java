package dev.ticketmine.text.time;

import java.time.Instant;

/**
 * When something is due.
 *
 * @param earliest from when on
 * @param latest until when, exclusive: for a day the beginning of the next
 */
public record TimeRange(Instant earliest, Instant latest) {}
