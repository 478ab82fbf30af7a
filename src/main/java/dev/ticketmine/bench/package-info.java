/** What the steps of a night cost: seconds, processor time, memory, bytes, tasks and their skew. */
package dev.ticketmine.bench;
