package dev.ticketmine.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes one JSON object a line, with native types and null for a missing value. */
final class JsonTableWriter implements TableWriter {
  private final List<String> columns;
  private final JsonGenerator json;
  private final Writer out;

  JsonTableWriter(List<String> columns, Writer out) throws IOException {
    this.columns = columns;
    this.out = out;
    this.json = new JsonMapper().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  @Override
  public void write(List<Object> values) throws IOException {
    json.writeStartObject();
    for (int index = 0; index < columns.size(); index++) {
      json.writeFieldName(columns.get(index));
      JsonValues.write(json, values.get(index));
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
    out.close();
  }
}
