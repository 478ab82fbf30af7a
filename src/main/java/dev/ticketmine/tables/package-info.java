/** One class per table: column names, types, meanings and key; nothing else. */
package dev.ticketmine.tables;
