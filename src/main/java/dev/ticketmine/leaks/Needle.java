package dev.ticketmine.leaks;

/**
 * A value that is looked for.
 *
 * @param name what it is called wherever it is spoken of, such as {@code IBAN 17}; never the value
 * @param value what must not be found
 */
public record Needle(String name, String value) {
  /** Returns the name: the value itself must not reach a log. */
  @Override
  public String toString() {
    return name;
  }
}
