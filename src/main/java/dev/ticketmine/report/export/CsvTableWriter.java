package dev.ticketmine.report.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comma-separated values after RFC 4180; lists and maps as JSON text, null as nothing, no
 * text as a formula.
 */
final class CsvTableWriter implements TableWriter {
  private final CSVPrinter printer;

  CsvTableWriter(List<String> columns, Writer out) throws IOException {
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns);
  }

  @Override
  public void write(List<Object> values) throws IOException {
    List<Object> cells = new ArrayList<>(values.size());
    for (Object value : values) {
      Object cell = JsonValues.isNested(value) ? JsonValues.text(value) : value;
      cells.add(cell instanceof String text ? SpreadsheetText.safe(text) : cell);
    }
    printer.printRecord(cells);
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
