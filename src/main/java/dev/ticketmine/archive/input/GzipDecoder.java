package dev.ticketmine.archive.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip, also of several members. Java takes what follows a member and is none for the end;
 * here it counts as damage, as it may be what is left of a member.
 */
final class GzipDecoder extends GZIPInputStream {
  private static final int TRAILER_BYTES = 8;

  private final InputStream packed;

  GzipDecoder(InputStream packed, int bufferBytes) throws IOException {
    super(packed, bufferBytes);
    this.packed = packed;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count < 0 && (inf.getRemaining() > TRAILER_BYTES || packed.read() >= 0)) {
      throw new EOFException("The last member is cut off");
    }
    return count;
  }
}
