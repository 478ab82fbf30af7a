package dev.ticketmine.archive.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what one file gives packed and unpacked, and stops it at the limits. */
final class UnpackBudget {
  private static final long RATIO_FROM_BYTES = 1 << 20;

  private final ReadLimits limits;
  private long packed;
  private long unpacked;
  private long entries;

  UnpackBudget(ReadLimits limits) {
    this.limits = limits;
  }

  /** Returns the stream, whose bytes count as packed. */
  InputStream packed(InputStream raw) {
    return new FilterInputStream(raw) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        packed += next < 0 ? 0 : 1;
        return next;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        packed += Math.max(0, count);
        return count;
      }
    };
  }

  void unpack(long bytes) throws DamagedInput {
    unpacked += bytes;
    if (unpacked > (long) limits.maximumMegabytes() << 20) {
      throw DamagedInput.over(
          "the file unpacks to more than %d MB".formatted(limits.maximumMegabytes()),
          "maximum-megabytes");
    }
    if (unpacked > RATIO_FROM_BYTES && unpacked > packed * limits.maximumRatio()) {
      throw DamagedInput.over(
          "the file unpacks to more than %d times its size".formatted(limits.maximumRatio()),
          "maximum-ratio");
    }
  }

  void enter() throws DamagedInput {
    if (++entries > limits.maximumEntries()) {
      throw DamagedInput.over(
          "the archive has more than %d entries".formatted(limits.maximumEntries()),
          "maximum-entries");
    }
  }

  int maximumNesting() {
    return limits.maximumNesting();
  }
}
