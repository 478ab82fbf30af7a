package dev.ticketmine.archive.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Looks at packed bytes before a library unpacks them that has no limits of its own. */
public final class PackedCheck {
  /**
   * Unpacks a zip archive to nowhere.
   *
   * @throws DamagedInput if it is cut off, damaged or beyond a limit
   */
  public static void zip(byte[] archive, ReadLimits limits) throws DamagedInput {
    UnpackBudget budget = new UnpackBudget(limits);
    ZipContents contents =
        new ZipContents("archive", budget.packed(new ByteArrayInputStream(archive)), budget);
    try {
      for (Contents.Content entry = contents.next(); entry != null; entry = contents.next()) {
        entry.in().transferTo(OutputStream.nullOutputStream());
      }
    } catch (DamagedInput e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot be read", e);
    }
  }

  private PackedCheck() {}
}
