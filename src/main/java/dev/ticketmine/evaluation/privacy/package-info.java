/**
 * The labelled set on which redaction is judged, and its scores: docs/methods/evaluation.md. The
 * messages are put together from frames and lists that know nothing of the recognisers; nothing
 * here may be shaped after the patterns and lists of the package {@code privacy}. Same bytes on
 * every run. No Spark.
 */
package dev.ticketmine.evaluation.privacy;
