/** Brings exports into Spark: lists input files and runs the readers of {@code format} in tasks. */
package dev.ticketmine.archive;
