/** Weekly series of topics, and the weeks that left their expected range. */
package dev.ticketmine.stages.trends;
