package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;

/**
 * Something in an article that had better be changed.
 *
 * @param rule what it is
 * @param span where it stands in the body; 0 to 0 if it is about the whole article
 * @param quote the beginning of the place, or empty
 * @param value what was measured, such as words; null if nothing
 * @param why the reason, in the language of the article
 * @param hint what to do, in the language of the article
 */
public record Finding(
    ArticleRule rule, Span span, String quote, Double value, String why, String hint) {}
