/**
 * A team's tags as a taxonomy: changes of it, the files they are written in, and what they make of
 * the tags of a conversation. No Spark.
 */
package dev.ticketmine.taxonomy;
