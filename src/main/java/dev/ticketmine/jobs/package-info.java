/** One class per job: reads tables, applies stages, writes tables, says what it did. */
package dev.ticketmine.jobs;
