package dev.ticketmine.jobs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts what stands in a Parquet file's footer into an order. The library lists a column's encodings
 * as a hash set of this process has them, so that the same rows would not be the same bytes.
 *
 * <p>A file ends with the footer, its length as four bytes, and "PAR1"; nothing before it refers to
 * it.
 */
final class ParquetFooter {
  private static final int MAGIC = 4;
  private static final int LENGTH = 4;

  /** Writes the footer anew, in place. */
  static void order(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] tail = new byte[LENGTH + MAGIC];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      byte[] footer = new byte[ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt()];
      long start = bytes.length() - tail.length - footer.length;
      bytes.seek(start);
      bytes.readFully(footer);
      byte[] ordered = ordered(footer);
      bytes.setLength(start);
      bytes.seek(start);
      bytes.write(ordered);
      ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putInt(ordered.length);
      bytes.write(tail);
    }
  }

  private static byte[] ordered(byte[] footer) throws IOException {
    FileMetaData meta = Util.readFileMetaData(new ByteArrayInputStream(footer));
    for (RowGroup group : meta.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        ColumnMetaData column = chunk.getMeta_data();
        column.setEncodings(
            column.getEncodings().stream()
                .sorted(Comparator.comparingInt(Encoding::getValue))
                .toList());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Util.writeFileMetaData(meta, out);
    return out.toByteArray();
  }

  private ParquetFooter() {}
}
