package dev.ticketmine.ml;

/**
 * A text whose vector is wanted.
 *
 * @param text the text
 * @param language "de", "en", or anything else if unknown
 */
public record SourceText(String text, String language) {}
