/** Turns plain records into the report and the drafts; knows no Spark. */
package dev.ticketmine.report;
