/** Writes rows as CSV and JSON Lines. */
package dev.ticketmine.report.export;
