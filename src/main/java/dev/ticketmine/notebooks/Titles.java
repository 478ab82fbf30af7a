package dev.ticketmine.notebooks;

/**
 * What stands around a picture.
 *
 * @param title what it shows
 * @param across name and unit of the axis that goes across
 * @param up name and unit of the axis that goes up
 * @param note what the reader must know: what intervals are, what was left out; may be empty
 */
record Titles(String title, String across, String up, String note) {}
