package dev.ticketmine.lake;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file that readers see whole: as it was, or as it is now. */
public final class WholeFile {
  /**
   * Replaces the file's content at once; its folder is made if needed.
   *
   * @throws UserException if it cannot be written
   */
  public static void write(Path file, String content) {
    // Readers of a folder look for endings; nobody takes this one up.
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(aside, content);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UserException(
          Kind.IO,
          "Cannot write %s (%s). Check that the folder can be written to and that the disk has room."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  private WholeFile() {}
}
