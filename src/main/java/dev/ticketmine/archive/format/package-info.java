/**
 * Readers of help-desk and help-centre exports: bytes in, records or rejected records out. Plain
 * Java: a reader can be run and tested without Spark.
 */
package dev.ticketmine.archive.format;
