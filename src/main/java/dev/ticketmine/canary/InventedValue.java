package dev.ticketmine.canary;

/**
 * An invented value.
 *
 * @param shown the value as people write it
 * @param secret the part of it that may not stay readable
 */
record InventedValue(String shown, String secret) {
  static InventedValue of(String shown) {
    return new InventedValue(shown, shown);
  }
}
