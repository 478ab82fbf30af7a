package dev.ticketmine.archive.input;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * What a decoder gives, within the budget. A decoder's complaint becomes {@link DamagedInput}; a
 * fault of the disk stays what it is. Closing it leaves the decoder open, as a further entry may
 * follow.
 */
final class UnpackedInput extends FilterInputStream {
  private final UnpackBudget budget;
  private DamagedInput damage;

  UnpackedInput(InputStream decoder, UnpackBudget budget) {
    super(decoder);
    this.budget = budget;
  }

  /** Returns whether reading ended before the end. */
  boolean isDamaged() {
    return damage != null;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    try {
      int count = super.read(buffer, offset, length);
      budget.unpack(Math.max(0, count));
      return count;
    } catch (DamagedInput e) {
      damage = e;
      throw e;
    } catch (EOFException | ZipException | ZstdIOException e) {
      damage = DamagedInput.broken();
      throw damage;
    }
  }

  @Override
  public void close() {}
}
