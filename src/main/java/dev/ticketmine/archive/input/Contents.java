package dev.ticketmine.archive.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file holds, one content after the other: a plain, {@code .gz} or {@code .zst} file is one,
 * a {@code .zip} archive has one for each entry. Nothing is unpacked to the disk.
 */
public abstract class Contents implements Closeable {
  /**
   * One content, to be read before the next one is asked for.
   *
   * @param name name of the file; for an entry, behind that of its archive
   * @param in the bytes; {@link DamagedInput} where they end too early
   * @param refusal why it must not be read as anything; null if it may
   */
  public record Content(String name, InputStream in, DamagedInput refusal) {}

  /** Opens a file. */
  public static Contents open(Path path, ReadLimits limits) throws IOException {
    String name = path.getFileName().toString();
    InputStream file = Files.newInputStream(path);
    UnpackBudget budget = new UnpackBudget(limits);
    InputStream raw = budget.packed(file);
    return isArchive(name) ? new ZipContents(name, raw, budget) : new OneContent(name, raw, budget);
  }

  /** Opens content that is neither packed nor at the beginning of its file. */
  public static Contents ofPart(String name, InputStream part) {
    return new OneContent(name, part);
  }

  /** Returns whether what {@link #open} gives are the file's very bytes. */
  public static boolean isVerbatim(Path path) throws IOException {
    String name = path.getFileName().toString();
    if (isArchive(name) || Decoders.isPacked(name)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return !Utf16Input.isMark(in.readNBytes(2));
    }
  }

  /** Returns whether a file of this name may have several contents. */
  public static boolean isArchive(String name) {
    return name.endsWith(".zip");
  }

  /** Returns the next content; null if there is none. */
  public abstract Content next() throws IOException;
}
