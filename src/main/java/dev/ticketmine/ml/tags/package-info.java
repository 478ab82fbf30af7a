/** A trained tagger: one pass fits all tags, MLlib stores and applies it. */
package dev.ticketmine.ml.tags;
