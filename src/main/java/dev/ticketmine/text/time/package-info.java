/** Times and promises in German and English texts, resolved against the time of a message. */
package dev.ticketmine.text.time;
