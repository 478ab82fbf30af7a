package dev.ticketmine.report.model;

/**
 * What became of the records that a run read: all of them are accepted, superseded or quarantined.
 *
 * @param read records found in the files
 * @param accepted records that are now in the tables
 * @param superseded records that a newer version of the same conversation replaced
 * @param quarantined records rejected, with a reason
 */
public record Intake(long read, long accepted, long superseded, long quarantined) {}
