package dev.ticketmine.archive;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that is read in a night.
 *
 * @param path absolute path
 * @param size bytes
 * @param sha256 SHA-256 of the bytes, in hexadecimal digits
 * @param marks places where reading may begin, in order; the first one is the start of the file
 */
public record InputFile(String path, long size, String sha256, List<LineMark> marks)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Start of a line.
   *
   * @param offset its first byte
   * @param line its number, from 1
   */
  public record LineMark(long offset, long line) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Copies the marks. */
  public InputFile {
    marks = new ArrayList<>(marks);
  }

  /** Returns the name without the folder. */
  public String name() {
    return Path.of(path).getFileName().toString();
  }
}
