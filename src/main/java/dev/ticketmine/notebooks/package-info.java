/** What the notebooks of analysts use: the tables of the published night, and pictures of them. */
package dev.ticketmine.notebooks;
