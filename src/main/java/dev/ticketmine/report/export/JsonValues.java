package dev.ticketmine.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes values as JSON: times and dates as ISO-8601 text, keys of maps in order. */
final class JsonValues {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Returns whether a cell can only hold the value as JSON text. */
  static boolean isNested(Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?> || value instanceof Fields;
  }

  /** Returns the value as JSON text. */
  static String text(Object value) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      write(json, value);
    }
    return text.toString();
  }

  static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Fields fields) {
      fields(json, fields.values());
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
      fields(json, sorted);
    } else if (value instanceof Instant || value instanceof LocalDate) {
      json.writeString(value.toString());
    } else {
      json.writePOJO(value);
    }
  }

  private static void fields(JsonGenerator json, Map<String, Object> fields) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      json.writeFieldName(field.getKey());
      write(json, field.getValue());
    }
    json.writeEndObject();
  }

  private JsonValues() {}
}
