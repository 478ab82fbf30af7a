/**
 * Scores of the published tables against a truth: what the figures mean stands in
 * docs/methods/evaluation.md. The truth is a labelled sample and is held by the driver; Spark only
 * fetches the rows that belong to it.
 */
package dev.ticketmine.evaluation;
