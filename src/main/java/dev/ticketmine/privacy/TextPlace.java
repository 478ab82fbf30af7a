package dev.ticketmine.privacy;

/**
 * Where a text stands that is to be redacted.
 *
 * @param label name of the field; it counts as the words before the text, so that an {@code
 *     order_number} is known for one; empty if the field tells nothing
 * @param names people that the record states
 * @param placeholders what stands for a value
 */
public record TextPlace(String label, KnownNames names, Placeholders placeholders) {
  /** Nothing is known. */
  public static final TextPlace ANYWHERE = new TextPlace("", KnownNames.NONE, Placeholders.PLAIN);

  /** Returns a field with that name, of which nothing else is known. */
  public static TextPlace field(String label) {
    return new TextPlace(label, KnownNames.NONE, Placeholders.PLAIN);
  }

  /** Returns a field with that name of the same record, with plain placeholders. */
  public TextPlace plainField(String name) {
    return new TextPlace(name, names, Placeholders.PLAIN);
  }
}
