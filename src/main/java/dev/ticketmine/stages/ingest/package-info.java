/** Brings redacted records into the tables of conversations, messages and quarantine. */
package dev.ticketmine.stages.ingest;
