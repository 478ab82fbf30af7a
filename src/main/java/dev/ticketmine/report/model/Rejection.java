package dev.ticketmine.report.model;

/**
 * Input records that were rejected for the same reason.
 *
 * @param sourceFile name of the file
 * @param reason why, and how to mend it
 * @param count records
 * @param firstLine line of the first one
 */
public record Rejection(String sourceFile, String reason, long count, long firstLine) {}
