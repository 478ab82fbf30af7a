package dev.ticketmine.archive.format;

/**
 * A record of a JSON export on its way to a conversation or a part of one.
 *
 * @param position where it stands
 * @param list name of the list it stands in; empty if it stands in none
 * @param fields its fields
 */
public record ExportRecord(RecordPosition position, String list, ExportFields fields) {}
