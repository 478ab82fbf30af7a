package dev.ticketmine.report.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes rows one by one. A value is a string, number, boolean, {@link java.time.Instant}, {@link
 * java.time.LocalDate}, list, map with string keys, or null.
 */
public interface TableWriter extends Closeable {
  /** Writes a row: one value per column. */
  void write(List<Object> values) throws IOException;

  /** Returns a writer of the format that closes {@code out} when it is closed. */
  static TableWriter of(TableFormat format, List<String> columns, Writer out) throws IOException {
    return switch (format) {
      case CSV -> new CsvTableWriter(columns, out);
      case JSONL -> new JsonTableWriter(columns, out);
    };
  }
}
