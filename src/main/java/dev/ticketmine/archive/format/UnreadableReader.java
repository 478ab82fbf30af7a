package dev.ticketmine.archive.format;

import dev.ticketmine.archive.input.DamagedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes one rejected record of a content that must not or cannot be read as anything. */
public final class UnreadableReader {
  /**
   * Reads to the end.
   *
   * @param reason why the content is refused; null if damage is the only reason
   */
  public static AccountedRecords read(InputStream in, RecordPosition start, String reason) {
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    String problem = reason;
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        length += count;
      }
    } catch (DamagedInput e) {
      problem = problem == null ? e.getMessage() : problem;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read on".formatted(start.file()), e);
    }
    ParsedRecord rejected =
        new RejectedRecord(start.at(start.offset(), length, start.line()), problem, null);
    return AccountedRecords.of(List.of(rejected).iterator(), () -> 0);
  }

  private UnreadableReader() {}
}
