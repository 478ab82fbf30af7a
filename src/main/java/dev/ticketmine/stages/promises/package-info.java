/** Promises in agents' replies, and whether they were kept. */
package dev.ticketmine.stages.promises;
