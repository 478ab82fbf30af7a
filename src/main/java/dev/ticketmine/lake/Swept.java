package dev.ticketmine.lake;

/**
 * What was removed from a lake, or would be.
 *
 * @param files data files of tables
 * @param nights folders of nights
 * @param bytes their size
 */
public record Swept(long files, long nights, long bytes) {}
