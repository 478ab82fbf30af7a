/** Looks through files for values that may not stand there: tables, logs, reports, packed files. */
package dev.ticketmine.leaks;
