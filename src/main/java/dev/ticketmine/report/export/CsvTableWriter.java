package dev.ticketmine.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comma-separated values after RFC 4180; lists and maps as JSON text, null as nothing, no
 * text as a formula.
 */
final class CsvTableWriter implements TableWriter {
  private final JsonMapper mapper = new JsonMapper();
  private final CSVPrinter printer;

  CsvTableWriter(List<String> columns, Writer out) throws IOException {
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns);
  }

  @Override
  public void write(List<Object> values) throws IOException {
    List<Object> cells = new ArrayList<>(values.size());
    for (Object value : values) {
      boolean isNested =
          value instanceof List<?> || value instanceof Map<?, ?> || value instanceof Fields;
      Object cell = isNested ? json(value) : value;
      cells.add(cell instanceof String text ? SpreadsheetText.safe(text) : cell);
    }
    printer.printRecord(cells);
  }

  private String json(Object value) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = mapper.createGenerator(text)) {
      JsonValues.write(json, value);
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
