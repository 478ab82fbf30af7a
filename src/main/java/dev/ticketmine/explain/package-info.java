/** Where a published figure comes from: its key, and the rows of the tables behind it. */
package dev.ticketmine.explain;
