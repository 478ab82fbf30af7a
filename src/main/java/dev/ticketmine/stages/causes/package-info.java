/** What topics are associated with: attribute values that stand out, and dated events. */
package dev.ticketmine.stages.causes;
