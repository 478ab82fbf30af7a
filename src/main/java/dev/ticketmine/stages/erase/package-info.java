/** Takes people out of tables, and keeps them out. */
package dev.ticketmine.stages.erase;
