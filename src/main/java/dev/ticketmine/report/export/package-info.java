/** Writes rows as CSV, JSON Lines and Excel workbooks. */
package dev.ticketmine.report.export;
