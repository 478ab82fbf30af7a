package dev.ticketmine.lake;

/**
 * What a table holds, in three figures.
 *
 * @param rows number of rows
 * @param distinctKeys number of different keys; equal to the rows when the key identifies a row
 * @param contentHash hash of all rows, whatever their order
 */
public record Fingerprint(long rows, long distinctKeys, String contentHash) {}
