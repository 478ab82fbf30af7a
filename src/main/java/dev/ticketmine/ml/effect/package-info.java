/** Whether something that was done on a day changed what came after it: plain and seeded. */
package dev.ticketmine.ml.effect;
