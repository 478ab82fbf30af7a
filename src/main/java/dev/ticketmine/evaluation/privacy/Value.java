package dev.ticketmine.evaluation.privacy;

/**
 * An invented value.
 *
 * @param before what belongs to it but may stay readable, such as the head of a web address
 * @param core what may not stay readable
 * @param after what follows and may stay readable
 */
record Value(String before, String core, String after) {
  static Value of(String core) {
    return new Value("", core, "");
  }
}
