package dev.ticketmine.text.time;

import java.util.Optional;

/**
 * A time that a text names.
 *
 * @param start first character
 * @param end end, exclusive
 * @param range when that is; none for "soon" and its like
 */
public record TimeMention(int start, int end, Optional<TimeRange> range) {}
