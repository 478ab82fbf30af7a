package dev.ticketmine.archive.format;

import dev.ticketmine.archive.input.DamagedInput;
import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is one record, in memory.
 *
 * @param position where it stands, under a name made of its bytes: the file's own is often a
 *     subject, a person's name or a phone number
 * @param bytes its bytes; cut if there is a problem
 * @param problem why it cannot be read; null if it can
 */
record WholeContent(RecordPosition position, byte[] bytes, InvalidRecord problem) {
  private static final int HASH_DIGITS = 12;

  /**
   * Reads to the end.
   *
   * @param ending ending of the name, with its dot
   * @param maximum most bytes of such a record
   */
  static WholeContent read(InputStream in, RecordPosition start, String ending, int maximum)
      throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    InvalidRecord problem = null;
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        content.write(buffer, 0, length > maximum ? 0 : count);
        length += count;
      }
    } catch (DamagedInput e) {
      problem = new InvalidRecord(e.code(), null, e.getMessage());
    }
    if (length > maximum) {
      problem =
          new InvalidRecord(
              ReasonCode.TOO_LARGE,
              null,
              "the file has %d bytes, more than the %d MB that one record may have"
                  .formatted(length, maximum >> 20));
    }
    byte[] bytes = content.toByteArray();
    String folder = start.file().substring(0, start.file().lastIndexOf('/') + 1);
    String name = folder + Hashes.sha256(bytes, HASH_DIGITS) + ending;
    return new WholeContent(new RecordPosition(name, 0, length, 1), bytes, problem);
  }
}
