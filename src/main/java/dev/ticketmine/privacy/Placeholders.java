package dev.ticketmine.privacy;

/** Tells what stands in a text in place of a piece of personal data. */
@FunctionalInterface
public interface Placeholders {
  /** The type alone: {@code [EMAIL]}. */
  Placeholders PLAIN = (type, value) -> type.placeholder();

  /** Returns the placeholder of a value of this type. */
  String of(EntityType type, String value);
}
