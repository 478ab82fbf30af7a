package dev.ticketmine.archive.format;

import java.util.List;

/**
 * Where a record stands in its file.
 *
 * @param file name of the file, without its folder
 * @param offset first byte, from 0; in a packed file, of the unpacked content; in one in UTF-16, of
 *     the same text in UTF-8; in a workbook, the number of the row
 * @param length number of bytes, without the line end
 * @param line line the record starts on, from 1
 * @param bytes number of bytes that became this record; other than {@code length} if its pieces
 *     stand apart, as the rows of one conversation may
 * @param pieces number of rows, mails or objects that became this record
 */
public record RecordPosition(
    String file, long offset, long length, long line, long bytes, long pieces) {
  /** A record in one piece. */
  public RecordPosition(String file, long offset, long length, long line) {
    this(file, offset, length, line, length, 1);
  }

  /** The beginning of a file. */
  public static RecordPosition startOf(String file) {
    return new RecordPosition(file, 0, 0, 1);
  }

  RecordPosition at(long newOffset, long newLength, long newLine) {
    return new RecordPosition(file, newOffset, newLength, newLine);
  }

  /** Returns the position of a record made of these pieces: it stands where the first one does. */
  static RecordPosition joined(List<RecordPosition> parts) {
    RecordPosition first = parts.get(0);
    return new RecordPosition(
        first.file(),
        first.offset(),
        first.length(),
        first.line(),
        parts.stream().mapToLong(RecordPosition::bytes).sum(),
        parts.stream().mapToLong(RecordPosition::pieces).sum());
  }
}
