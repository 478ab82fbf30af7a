/** Counts who stands behind the figures that are published. */
package dev.ticketmine.stages.groups;
