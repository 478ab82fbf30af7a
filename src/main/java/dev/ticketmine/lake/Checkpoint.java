package dev.ticketmine.lake;

import java.util.Optional;

/**
 * Told of every place between two changes of a lake, in words such as "before commit topics". A run
 * may die at any of them without harm; tests show it by dying there.
 */
@FunctionalInterface
public interface Checkpoint {
  /** System property with the name of a class to tell; nobody is told without it. */
  String PROPERTY = "ticketmine.checkpoint";

  /** The run is here; what this throws ends the run. */
  void reached(String place);

  /** Returns whom this process tells. */
  static Checkpoint ofProcess() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(Checkpoint::named)
        .orElse(place -> {});
  }

  private static Checkpoint named(String name) {
    try {
      return (Checkpoint) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(PROPERTY + " names no checkpoint: " + name, e);
    }
  }
}
