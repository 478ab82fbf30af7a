/** Audit of the tags a team sets, and proposals that repair them: docs/methods/tags.md. */
package dev.ticketmine.stages.tags;
