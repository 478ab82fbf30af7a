/** Business days and hours of a land, in plain Java. */
package dev.ticketmine.calendar;
