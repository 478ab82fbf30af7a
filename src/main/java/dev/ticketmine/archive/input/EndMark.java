package dev.ticketmine.archive.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Watches whether a zip archive has its end: Java's reader takes a cut for the end. */
final class EndMark extends FilterInputStream {
  /** The end's signature, its fixed part and its longest comment. */
  private static final int SIGNATURE = 0x504B0506;

  private static final int LONGEST_END = 22 + 0xFFFF;

  private int last;
  private long count;
  private long foundAt = -1;

  EndMark(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      see(next);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int index = 0; index < read; index++) {
      see(buffer[offset + index] & 0xFF);
    }
    return read;
  }

  /** Reads to the end and returns whether the archive is whole. */
  boolean isReached() throws IOException {
    byte[] buffer = new byte[1 << 13];
    while (read(buffer, 0, buffer.length) >= 0) {}
    return foundAt >= 0 && count - foundAt <= LONGEST_END;
  }

  private void see(int next) {
    last = last << 8 | next;
    count++;
    if (last == SIGNATURE) {
      foundAt = count - Integer.BYTES;
    }
  }
}
