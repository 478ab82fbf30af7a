/** Embedding, nearest neighbours, clustering: seeded plain Java over arrays of floats. */
package dev.ticketmine.ml;
