/**
 * Vectors of texts by the words and letters they share: TF-IDF and truncated SVD, no model file.
 */
package dev.ticketmine.ml.lexical;
