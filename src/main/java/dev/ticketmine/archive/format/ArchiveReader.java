package dev.ticketmine.archive.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Iterator;

/**
 * Reads one export format. Every piece of a file ends up in exactly one record, be it accepted or
 * rejected; a bad record never takes its neighbours with it.
 */
public interface ArchiveReader {
  /** Name of the format, as {@code --format} takes it. */
  String format();

  /** Returns what a file in this format is told by, to be read after "because". */
  default String sign() {
    return "its beginning has the shape of this format";
  }

  /** Returns whether a file that begins with these bytes is in this format. */
  boolean fits(byte[] header);

  /**
   * Checks, before any record is read, that a file with this beginning can be read at all.
   *
   * @throws dev.ticketmine.errors.UserException if it cannot, with the remedy
   */
  default void check(byte[] header, String fileName) {}

  /** Returns whether reading may begin at any line of a file. */
  default boolean isSplittable() {
    return false;
  }

  /**
   * Returns whether reading may begin at any line of the file that begins with these bytes; for
   * formats that come both in lines and in one document.
   */
  default boolean isSplittable(byte[] header) {
    return isSplittable();
  }

  /**
   * Reads the records of a stream lazily. The caller closes the stream. A reader that counts every
   * byte returns {@link AccountedRecords}, and is held to it.
   *
   * @param in the file, or for a splittable format a part of it that begins at a line
   * @param start where the stream begins
   */
  Iterator<ParsedRecord> read(InputStream in, RecordPosition start);

  /**
   * Reads a record again that was rejected with its bytes, and gives what it would have given in
   * its file.
   *
   * @param position where it stands in its file
   * @throws dev.ticketmine.errors.UserException if the settings do not fit its file
   */
  default Iterator<ParsedRecord> readAgain(RawBytes raw, RecordPosition position) {
    return read(new ByteArrayInputStream(raw.bytes()), position);
  }
}
