/**
 * The sample archive: an invented German and English web shop's support conversations with planted
 * truths, written in a stream. The same options give the same bytes. No Spark.
 */
package dev.ticketmine.sample;
