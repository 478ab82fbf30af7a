/** What may be published about groups of customers, and how exactly. No Spark. */
package dev.ticketmine.disclosure;
