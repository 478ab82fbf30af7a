package dev.ticketmine.report.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes rows one by one. A value is a string, number, boolean, {@link java.time.Instant}, {@link
 * java.time.LocalDate}, list, map with string keys, {@link Fields}, or null.
 */
public interface TableWriter extends Closeable {
  /**
   * Writes a row: one value per column.
   *
   * @throws dev.ticketmine.errors.UserException if the format cannot hold it, with another one
   */
  void write(List<Object> values) throws IOException;

  /**
   * Returns a writer to a file, which is complete when the writer is closed.
   *
   * @param table name of the table, which a workbook shows
   * @throws IllegalArgumentException for Parquet, which needs Spark
   */
  static TableWriter of(TableFormat format, String table, List<String> columns, Path file)
      throws IOException {
    return switch (format) {
      case CSV ->
          new CsvTableWriter(columns, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
      case JSONL ->
          new JsonTableWriter(columns, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
      case XLSX -> new XlsxTableWriter(table, columns, file);
      case PARQUET -> throw new IllegalArgumentException("Parquet is written by Spark");
    };
  }
}
