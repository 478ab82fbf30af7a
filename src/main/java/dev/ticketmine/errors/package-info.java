/** Problems that a user can mend, and the messages that say how. */
package dev.ticketmine.errors;
