/** One class per job: opens tables, applies stages, writes tables, returns a result. */
package dev.ticketmine.jobs;
