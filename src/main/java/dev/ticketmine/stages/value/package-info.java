/**
 * What contacts are worth to customers and company, what customers ask next, what agents must ask
 * for, and what customers would like to have. Method: docs/methods/value.md.
 */
package dev.ticketmine.stages.value;
