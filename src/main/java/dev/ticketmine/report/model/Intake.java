package dev.ticketmine.report.model;

/**
 * What became of the records that a run read: each is accepted, superseded, quarantined or left
 * out.
 *
 * @param read records found in the files
 * @param accepted records that are now in the tables
 * @param superseded records that a newer version of the same conversation replaced
 * @param quarantined records that something is wrong with
 * @param leftOut records left out on purpose
 */
public record Intake(long read, long accepted, long superseded, long quarantined, long leftOut) {}
