/**
 * What texts say about the value of a contact: signs of a purchase or of leaving, what agents must
 * ask for, and what customers would like to have. Plain Java.
 */
package dev.ticketmine.text.value;
