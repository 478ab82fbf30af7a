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
   * @param refusal why the content is refused; null if damage is the only reason
   */
  public static AccountedRecords read(InputStream in, RecordPosition start, DamagedInput refusal) {
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    DamagedInput problem = refusal;
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        length += count;
      }
    } catch (DamagedInput e) {
      problem = problem == null ? e : problem;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read on".formatted(start.file()), e);
    }
    ParsedRecord rejected =
        new RejectedRecord(
            start.at(start.offset(), length, start.line()),
            problem.code(),
            problem.getMessage(),
            null);
    return AccountedRecords.of(List.of(rejected).iterator(), () -> 0);
  }

  private UnreadableReader() {}
}
