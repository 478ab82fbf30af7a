package dev.ticketmine.sample;

/**
 * An invented personal value that a text holds, for the truth.
 *
 * @param type NAME, EMAIL, PHONE, IBAN, ORDER or ADDRESS
 */
record Pii(String type, String value) {}
