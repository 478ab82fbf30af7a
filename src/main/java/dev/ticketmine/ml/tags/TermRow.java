package dev.ticketmine.ml.tags;

/**
 * The terms of a text that a vocabulary knows, of unit length.
 *
 * @param columns their columns, rising
 * @param values their weights
 */
record TermRow(int[] columns, float[] values) {}
