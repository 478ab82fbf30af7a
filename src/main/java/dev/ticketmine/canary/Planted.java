package dev.ticketmine.canary;

/**
 * A value in a sentence.
 *
 * @param shown the value as people write it, such as a whole web address
 * @param sentence the sentence with the value in it
 */
record Planted(String shown, String sentence) {}
