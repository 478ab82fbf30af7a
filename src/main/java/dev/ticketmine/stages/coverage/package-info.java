/** How well the help content answers what customers ask: passages, matches, gaps. */
package dev.ticketmine.stages.coverage;
