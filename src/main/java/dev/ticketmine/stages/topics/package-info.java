/** Vectors of questions, recurring topics with permanent ids, names, themes, events. */
package dev.ticketmine.stages.topics;
