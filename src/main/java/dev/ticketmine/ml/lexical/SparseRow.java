package dev.ticketmine.ml.lexical;

/**
 * The values of a row that are not zero.
 *
 * @param columns their columns, rising
 * @param values their values
 */
record SparseRow(int[] columns, double[] values) {}
