package dev.ticketmine.archive.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.ZipException;

/** Opens one content by the ending of its name and its byte-order mark. */
final class Decoders {
  private static final int BUFFER = 1 << 16;

  static boolean isPacked(String name) {
    return name.endsWith(".gz") || name.endsWith(".zst");
  }

  /** Returns the content as plain bytes, in UTF-8 if it was in UTF-16. */
  static InputStream open(String name, InputStream raw, UnpackBudget budget) throws IOException {
    return Utf16Input.open(isPacked(name) ? new UnpackedInput(decoder(name, raw), budget) : raw);
  }

  private static InputStream decoder(String name, InputStream raw) throws IOException {
    byte[] first = raw.readNBytes(1);
    // An empty file would pass as an empty stream, but nothing that was packed is that short.
    if (first.length == 0) {
      return broken();
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), raw);
    try {
      return name.endsWith(".gz") ? new GzipDecoder(whole, BUFFER) : new ZstdInputStream(whole);
    } catch (EOFException | ZipException e) {
      return broken();
    }
  }

  /** Returns a stream that is damaged at its first byte. */
  private static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw DamagedInput.broken();
      }
    };
  }

  private Decoders() {}
}
