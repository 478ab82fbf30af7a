package dev.ticketmine.archive.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a stream as bytes, with their positions. A byte-order mark at the start of a file
 * belongs to no line. Of a line that is longer than any real record only the beginning is kept.
 */
final class Lines implements Iterator<Lines.Line> {
  /** Longest line that is kept whole. */
  static final int MAX_BYTES = 64 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /**
   * One line.
   *
   * @param bytes content with its line end
   * @param position position without the line end
   * @param isTooLong whether bytes are missing
   */
  record Line(byte[] bytes, RecordPosition position, boolean isTooLong) {
    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
          return false;
        }
      }
      return true;
    }
  }

  private final InputStream in;
  private final RecordPosition start;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long offset;
  private long line;

  Lines(InputStream in, RecordPosition start) {
    this.in = in;
    this.start = start;
    this.offset = start.offset();
    this.line = start.line();
    if (offset == 0) {
      skipByteOrderMark();
    }
  }

  @Override
  public boolean hasNext() {
    return position < limit || fill();
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    long length = 0;
    boolean ended = false;
    while (!ended && (position < limit || fill())) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      ended = end < limit;
      int count = (ended ? end + 1 : end) - position;
      bytes.write(buffer, position, (int) Math.min(count, Math.max(0, MAX_BYTES - length)));
      length += count;
      position += count;
    }
    byte[] content = bytes.toByteArray();
    RecordPosition at = start.at(offset, length - lineEnd(content, ended), line);
    offset += length;
    line++;
    return new Line(content, at, length > MAX_BYTES);
  }

  private static int lineEnd(byte[] content, boolean ended) {
    if (!ended) {
      return 0;
    }
    return content.length > 1 && content[content.length - 2] == '\r' ? 2 : 1;
  }

  private void skipByteOrderMark() {
    while (limit < BYTE_ORDER_MARK.length && append()) {}
    if (limit >= BYTE_ORDER_MARK.length
        && buffer[0] == BYTE_ORDER_MARK[0]
        && buffer[1] == BYTE_ORDER_MARK[1]
        && buffer[2] == BYTE_ORDER_MARK[2]) {
      position = BYTE_ORDER_MARK.length;
      offset = BYTE_ORDER_MARK.length;
    }
  }

  private boolean fill() {
    position = 0;
    limit = 0;
    return append();
  }

  private boolean append() {
    try {
      int count = in.read(buffer, limit, buffer.length - limit);
      limit += Math.max(0, count);
      return count > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read on".formatted(start.file()), e);
    }
  }
}
