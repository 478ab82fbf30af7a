package dev.ticketmine.report.export;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an Excel workbook with one sheet: numbers, dates and times as such (UTC, to the
 * millisecond), lists and maps as JSON text, no text as a formula; a heading that stays in view,
 * with a filter. Rows are written as they come, so that a sheet may be larger than memory.
 */
final class XlsxTableWriter implements TableWriter {
  /** What Excel puts into a cell, in UTF-16 units. */
  private static final int MAX_SIGNS = 32_767;

  /** Numbers with more digits lose some: Excel counts in doubles and shows fifteen digits. */
  private static final long MAX_EXACT = 999_999_999_999_999L;

  private static final int FIRST_YEAR = 1900;

  /** Columns are as wide as the widest of so many first rows needs, within limits. */
  private static final int MEASURED_ROWS = 200;

  private static final int MIN_WIDTH = 8;
  private static final int MAX_WIDTH = 60;
  private static final int FILTER_BUTTON = 3;
  private static final int ROWS_AT_ONCE = 500;

  private final String table;
  private final List<String> columns;
  private final Path file;
  private final Path workbookFile;
  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final int maxRows;
  private final int[] widths;
  private int rows = 1;

  XlsxTableWriter(String table, List<String> columns, Path file) throws IOException {
    this(table, columns, file, Worksheet.MAX_ROWS);
  }

  /** Takes at most so many rows, the heading among them. */
  XlsxTableWriter(String table, List<String> columns, Path file, int maxRows) throws IOException {
    this.table = table;
    this.columns = columns;
    this.file = file;
    this.workbookFile = file.resolveSibling(file.getFileName() + ".workbook");
    this.out = new BufferedOutputStream(Files.newOutputStream(workbookFile));
    this.workbook = new Workbook(out, "ticketmine", null);
    this.sheet = workbook.newWorksheet(table);
    this.maxRows = maxRows;
    this.widths = new int[columns.size()];
    sheet.freezePane(0, 1);
    for (int column = 0; column < columns.size(); column++) {
      sheet.inlineString(0, column, columns.get(column));
      sheet.style(0, column).bold().set();
      widths[column] = columns.get(column).length() + FILTER_BUTTON;
    }
  }

  @Override
  public void write(List<Object> values) throws IOException {
    if (rows == maxRows) {
      throw new UserException(
          Kind.OUTPUT,
          "Table %s has more than %,d rows, and an Excel sheet holds no more. Give --format csv, jsonl or parquet."
              .formatted(table, maxRows - 1));
    }
    for (int column = 0; column < values.size(); column++) {
      cell(column, values.get(column));
    }
    rows++;
    if (rows == MEASURED_ROWS) {
      fitColumns();
    }
    if (rows >= MEASURED_ROWS && rows % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Object value) throws IOException {
    if (value instanceof Boolean truth) {
      sheet.value(rows, column, truth);
    } else if (value instanceof Number number && isExact(number)) {
      sheet.value(rows, column, number);
      measure(column, number.toString());
    } else if (value instanceof LocalDate date && date.getYear() >= FIRST_YEAR) {
      sheet.value(rows, column, date);
      sheet.style(rows, column).format("yyyy-mm-dd").set();
      measure(column, "yyyy-mm-dd");
    } else if (value instanceof Instant time && utc(time).getYear() >= FIRST_YEAR) {
      sheet.value(rows, column, utc(time));
      sheet.style(rows, column).format("yyyy-mm-dd hh:mm:ss").set();
      measure(column, "yyyy-mm-dd hh:mm:ss");
    } else if (value != null) {
      text(column, JsonValues.isNested(value) ? JsonValues.text(value) : value.toString());
    }
  }

  private static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  private static boolean isExact(Number number) {
    return number instanceof Long whole
        ? Math.abs(whole) <= MAX_EXACT
        : Double.isFinite(number.doubleValue());
  }

  private void text(int column, String text) {
    String safe = SpreadsheetText.safe(text);
    if (safe.length() > MAX_SIGNS) {
      throw new UserException(
          Kind.OUTPUT,
          "Table %s, row %,d, column %s: the text has %,d signs, and an Excel cell holds %,d. Give --format csv, jsonl or parquet."
              .formatted(table, rows, columns.get(column), safe.length(), MAX_SIGNS));
    }
    sheet.inlineString(rows, column, safe);
    measure(column, safe);
  }

  private void measure(int column, String shown) {
    widths[column] = Math.max(widths[column], shown.length() + 1);
  }

  private void fitColumns() {
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, widths[column])));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (rows < MEASURED_ROWS) {
        fitColumns();
      }
      sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
      try (out) {
        workbook.finish();
      }
      TimelessZip.copy(workbookFile, file);
    } finally {
      Files.deleteIfExists(workbookFile);
    }
  }
}
