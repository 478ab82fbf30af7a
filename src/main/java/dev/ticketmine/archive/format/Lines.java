package dev.ticketmine.archive.format;

import dev.ticketmine.archive.input.DamagedInput;
import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a stream as bytes, with their positions. A byte-order mark at the start of a file
 * belongs to no line. A line longer than any real record is passed over. Where a packed file is
 * damaged, the last line is what was left of it, and has a problem even if nothing was.
 */
final class Lines implements Iterator<Lines.Line> {
  /** Longest record unless settings say otherwise: a task holds one at a time. */
  static final int STANDARD_BYTES = 16 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /**
   * One line.
   *
   * @param bytes content with its line end; only the beginning of a line that is too long
   * @param position position without the line end
   * @param endLength bytes of the line end
   * @param problem why it cannot be read; null if it can
   */
  record Line(byte[] bytes, RecordPosition position, int endLength, InvalidRecord problem) {
    /** Returns the number of bytes with the line end. */
    long length() {
      return position.length() + endLength;
    }

    boolean isBlank() {
      if (problem != null) {
        return false;
      }
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
  private final int maximumBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long offset;
  private long line;
  private long separatorBytes;
  private InvalidRecord damage;
  private boolean isAtEnd;

  Lines(InputStream in, RecordPosition start) {
    this(in, start, STANDARD_BYTES);
  }

  /**
   * @param maximumBytes longest line that is read as a record
   */
  Lines(InputStream in, RecordPosition start, int maximumBytes) {
    this.in = in;
    this.start = start;
    this.maximumBytes = maximumBytes;
    this.offset = start.offset();
    this.line = start.line();
    if (offset == 0) {
      skipByteOrderMark();
    }
  }

  /** Adds bytes that belong to no record to those that {@link #separatorBytes} counts. */
  void separate(long bytes) {
    separatorBytes += bytes;
  }

  /** Returns the number of bytes so far that belong to no record, as those who read lines say. */
  long separatorBytes() {
    return separatorBytes;
  }

  @Override
  public boolean hasNext() {
    return position < limit || fill() || damage != null;
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
      bytes.write(buffer, position, (int) Math.min(count, Math.max(0, maximumBytes - length)));
      length += count;
      position += count;
    }
    byte[] content = bytes.toByteArray();
    int end = ended ? lineEnd(content) : 0;
    RecordPosition at = start.at(offset, length - end, line);
    offset += length;
    line++;
    return new Line(content, at, end, problem(at, ended));
  }

  private static int lineEnd(byte[] content) {
    return content.length > 1 && content[content.length - 2] == '\r' ? 2 : 1;
  }

  private InvalidRecord problem(RecordPosition at, boolean ended) {
    if (!ended && damage != null) {
      InvalidRecord problem = damage;
      damage = null;
      return problem;
    }
    return tooLong(at, maximumBytes);
  }

  /** Returns why a record is too long; null if it is not. */
  static InvalidRecord tooLong(RecordPosition at, int maximumBytes) {
    return at.length() > maximumBytes
        ? new InvalidRecord(
            ReasonCode.TOO_LARGE,
            null,
            "the record has %d bytes, more than the %d MB that archive.limits.maximum-record-megabytes allows"
                .formatted(at.length(), maximumBytes >> 20))
        : null;
  }

  private void skipByteOrderMark() {
    while (limit < BYTE_ORDER_MARK.length && append()) {}
    if (limit >= BYTE_ORDER_MARK.length
        && buffer[0] == BYTE_ORDER_MARK[0]
        && buffer[1] == BYTE_ORDER_MARK[1]
        && buffer[2] == BYTE_ORDER_MARK[2]) {
      position = BYTE_ORDER_MARK.length;
      offset = BYTE_ORDER_MARK.length;
      separate(BYTE_ORDER_MARK.length);
    }
  }

  private boolean fill() {
    position = 0;
    limit = 0;
    return append();
  }

  private boolean append() {
    if (isAtEnd) {
      return false;
    }
    try {
      int count = in.read(buffer, limit, buffer.length - limit);
      limit += Math.max(0, count);
      return count > 0;
    } catch (DamagedInput e) {
      isAtEnd = true;
      damage = new InvalidRecord(e.code(), null, e.getMessage());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read on".formatted(start.file()), e);
    }
  }
}
