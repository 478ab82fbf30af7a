package dev.ticketmine.archive.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * UTF-16 as UTF-8. A surrogate without its other half and a single last byte become a byte that no
 * UTF-8 text has, so that strict decoding refuses the record they stand in and no other.
 */
final class Utf16Input extends InputStream {
  private static final int NONE = -1;
  private static final byte INVALID = (byte) 0xFF;

  private final InputStream in;
  private final boolean isLittleEndian;
  private final byte[] encoded = new byte[4];
  private int position;
  private int length;
  private int pushedBack = NONE;
  private final byte[] buffer = new byte[1 << 13];
  private int start;
  private int end;

  private Utf16Input(InputStream in, boolean isLittleEndian) {
    this.in = in;
    this.isLittleEndian = isLittleEndian;
  }

  /** Returns the stream as it is, or converted if it begins with the mark of UTF-16. */
  static InputStream open(InputStream in) throws IOException {
    byte[] first = new byte[2];
    int count = 0;
    try {
      for (int next = in.read(); next >= 0; next = count < 2 ? in.read() : -1) {
        first[count++] = (byte) next;
      }
    } catch (DamagedInput e) {
      // Reported again to whoever reads on.
    }
    if (count == 2 && isMark(first)) {
      return new Utf16Input(in, (first[0] & 0xFF) == 0xFF);
    }
    return new SequenceInputStream(new ByteArrayInputStream(first, 0, count), in);
  }

  /** Returns whether these bytes are the byte-order mark of UTF-16. */
  static boolean isMark(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  @Override
  public int read() throws IOException {
    if (position == length) {
      encodeNext();
    }
    return position == length ? -1 : encoded[position++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    int index = 0;
    try {
      for (int next = read(); next >= 0; next = index < count ? read() : -1) {
        target[offset + index++] = (byte) next;
      }
    } catch (DamagedInput e) {
      if (index == 0) {
        throw e;
      }
    }
    return index == 0 ? -1 : index;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void encodeNext() throws IOException {
    position = 0;
    length = 0;
    int unit = unit();
    if (unit == NONE) {
      return;
    }
    if (unit > Character.MAX_VALUE || Character.isLowSurrogate((char) unit)) {
      encoded[length++] = INVALID;
    } else if (Character.isHighSurrogate((char) unit)) {
      int low = unit();
      if (low >= 0 && low <= Character.MAX_VALUE && Character.isLowSurrogate((char) low)) {
        encode(Character.toCodePoint((char) unit, (char) low));
      } else {
        pushedBack = low;
        encoded[length++] = INVALID;
      }
    } else {
      encode(unit);
    }
  }

  /** Returns the next code unit; a value above all code units for half of one. */
  private int unit() throws IOException {
    if (pushedBack != NONE) {
      int unit = pushedBack;
      pushedBack = NONE;
      return unit;
    }
    int first = next();
    if (first < 0) {
      return NONE;
    }
    int second = next();
    if (second < 0) {
      return Character.MAX_VALUE + 1;
    }
    return isLittleEndian ? second << 8 | first : first << 8 | second;
  }

  private int next() throws IOException {
    if (start == end) {
      start = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return start == end ? NONE : buffer[start++] & 0xFF;
  }

  private void encode(int codePoint) {
    if (codePoint < 0x80) {
      encoded[length++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      encoded[length++] = (byte) (0xC0 | codePoint >> 6);
      continuation(codePoint);
    } else if (codePoint < 0x10000) {
      encoded[length++] = (byte) (0xE0 | codePoint >> 12);
      continuation(codePoint >> 6);
      continuation(codePoint);
    } else {
      encoded[length++] = (byte) (0xF0 | codePoint >> 18);
      continuation(codePoint >> 12);
      continuation(codePoint >> 6);
      continuation(codePoint);
    }
  }

  private void continuation(int bits) {
    encoded[length++] = (byte) (0x80 | bits & 0x3F);
  }
}
