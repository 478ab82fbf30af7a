/** What is particular about the JSON exports of the usual help desks. */
package dev.ticketmine.archive.format.desk;
