/** Cleans, redacts and pseudonymises records before anything is written. */
package dev.ticketmine.stages.redact;
