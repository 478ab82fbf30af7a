package dev.ticketmine.report.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** File formats of an exported table. */
public enum TableFormat {
  /** Comma-separated values after RFC 4180, with a header. */
  CSV,
  /** One JSON object a line. */
  JSONL,
  /** An Excel workbook with one sheet. */
  XLSX,
  /** One Parquet file; Spark writes it. */
  PARQUET;

  /** Returns the ending of the names of such files. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format that the ending of a file's name stands for, if it is one of these. */
  public static Optional<TableFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }
}
