/** Mood of messages and conversations, and what agents' replies do. */
package dev.ticketmine.stages.mood;
