/**
 * Invented people with known data who ride along each night. What is known of them may turn up
 * nowhere: docs/adr/0010-canaries.md.
 */
package dev.ticketmine.canary;
