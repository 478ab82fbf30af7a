package dev.ticketmine.cli;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks input before Spark starts, so that a wrong path is reported at once. */
final class InputCheck {
  /** Fails with the remedy if the file cannot be read. */
  static void readable(Path file, String option) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UserException(
          Kind.NO_INPUT,
          "%s: the file %s is missing or cannot be read. Check the path and its rights."
              .formatted(option, file));
    }
  }

  private InputCheck() {}
}
