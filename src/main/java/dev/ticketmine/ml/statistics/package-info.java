/** Tests, intervals and indices over counts: plain, deterministic, each with its source. */
package dev.ticketmine.ml.statistics;
