package dev.ticketmine.archive.format;

import dev.ticketmine.archive.input.DamagedInput;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The bytes of JSON text one after the other, with their positions, and on demand a copy of those
 * that make up a record. A byte-order mark at the start of a file belongs to no record.
 */
final class ByteTape {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int MAX_NAME = 200;

  private final InputStream in;
  private final RecordPosition start;
  private final int maximumBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long offset;
  private long line;
  private boolean isCutOff;

  private ByteArrayOutputStream record;
  private long recordOffset;
  private long recordLine;

  ByteTape(InputStream in, RecordPosition start, int maximumBytes) {
    this.in = in;
    this.start = start;
    this.maximumBytes = maximumBytes;
    this.offset = start.offset();
    this.line = start.line();
    if (offset == 0) {
      skipByteOrderMark();
    }
  }

  /** Returns whether a compressed stream ended before its end. */
  boolean isCutOff() {
    return isCutOff;
  }

  UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("%s cannot be read on".formatted(start.file()), cause);
  }

  /** Returns the next byte without taking it; -1 at the end. */
  int peek() throws IOException {
    return position < limit || fill() ? buffer[position] & 0xFF : -1;
  }

  /** Takes the next byte; -1 at the end. */
  int read() throws IOException {
    int next = peek();
    if (next >= 0) {
      position++;
      offset++;
      if (next == '\n') {
        line++;
      }
      if (record != null && record.size() < maximumBytes) {
        record.write(next);
      }
    }
    return next;
  }

  /** Skips white space and returns the byte behind it without taking it. */
  int skipSpace() throws IOException {
    int next = peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      read();
      next = peek();
    }
    return next;
  }

  /** Takes a string and returns its beginning as it is written. */
  String readName() throws IOException {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    read();
    int next = peek();
    while (next >= 0 && next != '"') {
      if (name.size() < MAX_NAME) {
        name.write(next);
      }
      takeInString();
      next = peek();
    }
    read();
    return name.toString(StandardCharsets.UTF_8);
  }

  /** Takes a whole value; returns false if the text ends within it. */
  boolean skipValue() throws IOException {
    int first = peek();
    if (first == '{' || first == '[') {
      return skipBrackets();
    }
    if (first == '"') {
      return skipString();
    }
    while (first >= 0 && ",]}".indexOf(first) < 0 && first > ' ') {
      read();
      first = peek();
    }
    return first >= 0;
  }

  private boolean skipBrackets() throws IOException {
    long depth = 0;
    do {
      int next = peek();
      if (next == '"') {
        skipString();
      } else {
        read();
        depth += next == '{' || next == '[' ? 1 : 0;
        depth -= next == '}' || next == ']' ? 1 : 0;
      }
      if (next < 0) {
        return false;
      }
    } while (depth > 0);
    return true;
  }

  private boolean skipString() throws IOException {
    read();
    int next = peek();
    while (next >= 0 && next != '"') {
      takeInString();
      next = peek();
    }
    return read() >= 0;
  }

  /** Takes a byte of a string, and with a backslash the one it escapes. */
  private void takeInString() throws IOException {
    if (read() == '\\') {
      read();
    }
  }

  void skipAll() throws IOException {
    while (read() >= 0) {}
  }

  void startRecord() {
    record = new ByteArrayOutputStream(1 << 10);
    recordOffset = offset;
    recordLine = line;
  }

  void dropRecord() {
    record = null;
  }

  /** Returns the bytes since the record's start. */
  Lines.Line endRecord() {
    long length = offset - recordOffset;
    byte[] bytes = record.toByteArray();
    record = null;
    RecordPosition at = start.at(recordOffset, length, recordLine);
    return new Lines.Line(bytes, at, 0, Lines.tooLong(at, maximumBytes));
  }

  /** Returns the length of the byte-order mark that these bytes begin with; 0 if they do not. */
  static int byteOrderMark(byte[] bytes, int limit) {
    int length = BYTE_ORDER_MARK.length;
    boolean isThere =
        limit >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
    return isThere ? length : 0;
  }

  private void skipByteOrderMark() {
    try {
      while (limit < BYTE_ORDER_MARK.length && append()) {}
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (byteOrderMark(buffer, limit) > 0) {
      position = BYTE_ORDER_MARK.length;
      offset = BYTE_ORDER_MARK.length;
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = 0;
    return append();
  }

  private boolean append() throws IOException {
    try {
      int count = isCutOff ? -1 : in.read(buffer, limit, buffer.length - limit);
      limit += Math.max(0, count);
      return count > 0;
    } catch (EOFException | ZipException | DamagedInput e) {
      // A compressed file was cut or damaged: what came before counts.
      isCutOff = true;
      return false;
    }
  }
}
