package dev.ticketmine.archive.format;

/**
 * Where a record stands in its file.
 *
 * @param file name of the file, without its folder
 * @param offset first byte, from 0; in a compressed file, of the uncompressed content
 * @param length number of bytes, without the line end
 * @param line line the record starts on, from 1
 */
public record RecordPosition(String file, long offset, long length, long line) {
  /** The beginning of a file. */
  public static RecordPosition startOf(String file) {
    return new RecordPosition(file, 0, 0, 1);
  }

  RecordPosition at(long newOffset, long newLength, long newLine) {
    return new RecordPosition(file, newOffset, newLength, newLine);
  }
}
