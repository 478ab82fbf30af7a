/** Checks on tables as values: what was checked, what was measured, whether it holds. */
package dev.ticketmine.quality;
