/** Settings as records, read from HOCON; unknown keys are refused with the nearest known one. */
package dev.ticketmine.config;
