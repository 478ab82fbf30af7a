/** What is different from the night before, and why. */
package dev.ticketmine.stages.changes;
