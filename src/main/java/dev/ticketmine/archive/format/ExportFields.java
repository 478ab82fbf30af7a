package dev.ticketmine.archive.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fields of an object in a help desk's export. More lenient than our own format, as fields come and
 * go there: ids are numbers or strings, blank counts as absent. What cannot be understood is
 * reported with its field and the rule, never with the value.
 */
public final class ExportFields {
  /** UNIX seconds of the year 5138; a greater number can only be milliseconds. */
  private static final long MAX_SECONDS = 100_000_000_000L;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final JsonFields fields;

  ExportFields(JsonFields fields) {
    this.fields = fields;
  }

  /** Returns whether the field is there and not null. */
  public boolean has(String field) {
    return !JsonFields.isAbsent(fields.node(field));
  }

  /** Returns the names of all fields, in order. */
  public List<String> names() {
    return fields.names();
  }

  /** Returns whether the field holds a list. */
  public boolean isList(String field) {
    return fields.node(field).isArray();
  }

  /** Returns whether the field holds an object. */
  public boolean isObject(String field) {
    return fields.node(field).isObject();
  }

  /** Returns a text; null if it is absent or blank. */
  public String text(String field) throws InvalidRecord {
    String text = fields.text(field);
    return text == null || text.isBlank() ? null : text;
  }

  /** Returns the first of these texts that is neither absent nor blank; null if there is none. */
  public String firstText(String... names) throws InvalidRecord {
    for (String name : names) {
      String text = text(name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Returns an id, be it a number or a string; null if it is absent. */
  public String id(String field) throws InvalidRecord {
    JsonNode node = fields.node(field);
    return node.isIntegralNumber() ? node.asText() : text(field);
  }

  /** Returns an id that must be there. */
  public String requiredId(String field) throws InvalidRecord {
    String id = id(field);
    return id == null ? fields.requiredText(field) : id.strip();
  }

  /**
   * Returns a time to the microsecond, null if it is absent: ISO-8601, in UTC if it states no
   * offset, or UNIX time in seconds or milliseconds.
   */
  public Instant time(String field) throws InvalidRecord {
    JsonNode node = fields.node(field);
    if (JsonFields.isAbsent(node) || (node.isTextual() && node.textValue().isBlank())) {
      return null;
    }
    Instant time = null;
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      long value = node.longValue();
      boolean isSeconds = value >= 0 && value < MAX_SECONDS;
      time = isSeconds ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    } else if (node.isTextual()) {
      try {
        time = iso(node.textValue().strip()).truncatedTo(ChronoUnit.MICROS);
      } catch (DateTimeException e) {
        // Reported below: the parser's message would repeat the value.
      }
    }
    if (time == null || time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw fields.invalid(
          field, "must be an ISO-8601 time or UNIX seconds, from 1970 to 9999, or null", node);
    }
    return time;
  }

  private static Instant iso(String text) {
    String time = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T").replaceFirst(" ?UTC$", "Z");
    String zoned = time.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    return zoned.matches(".*T.*(?:Z|[+-]\\d{2}:\\d{2})")
        ? OffsetDateTime.parse(zoned).toInstant()
        : LocalDateTime.parse(zoned).toInstant(ZoneOffset.UTC);
  }

  /** Returns a time that must be there. */
  public Instant requiredTime(String field) throws InvalidRecord {
    Instant time = time(field);
    if (time == null) {
      throw fields.invalid(field, "must be an ISO-8601 time or UNIX seconds", fields.node(field));
    }
    return time;
  }

  /** Returns true or false; the fallback if it is absent. */
  public boolean flag(String field, boolean fallback) throws InvalidRecord {
    return fields.flag(field, fallback);
  }

  /** Returns a whole number; null if it is absent. */
  public Integer integer(String field, int min, int max) throws InvalidRecord {
    return fields.number(field, min, max);
  }

  /** Returns a whole number or one with decimals, rounded; null if it is absent. */
  public Long rounded(String field) throws InvalidRecord {
    JsonNode node = fields.node(field);
    if (JsonFields.isAbsent(node)) {
      return null;
    }
    if (!node.isNumber() || node.asDouble() < 0 || node.asDouble() > Integer.MAX_VALUE) {
      throw fields.invalid(field, "must be a number of 0 or more, or null", node);
    }
    return Math.round(node.asDouble());
  }

  /** Returns the fields of an object; those of an empty one if it is absent. */
  public ExportFields object(String field) throws InvalidRecord {
    JsonNode node = fields.node(field);
    if (!JsonFields.isAbsent(node) && !node.isObject()) {
      throw fields.invalid(field, "must be an object or null", node);
    }
    return new ExportFields(fields.inside(field));
  }

  /** Returns the objects of a list; none if it is absent. */
  public List<ExportFields> objects(String field) throws InvalidRecord {
    List<ExportFields> objects = new ArrayList<>();
    if (has(field)) {
      for (JsonFields object : fields.objects(field)) {
        objects.add(new ExportFields(object));
      }
    }
    return objects;
  }

  /** Returns the names of people that the record states, at any depth. */
  public List<String> people() {
    return fields.people();
  }

  /** Returns the texts of a list; none if it is absent. */
  public List<String> texts(String field) throws InvalidRecord {
    return fields.texts(field);
  }

  /** Returns a single value or several as text, null if there is none; objects are left out. */
  public String plain(String field) {
    return plain(fields.node(field));
  }

  /** Returns the values of an object by their names, as text; none if it is absent. */
  public Map<String, String> plainValues(String field) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : fields.node(field).properties()) {
      String value = plain(entry.getValue());
      if (value != null) {
        values.put(entry.getKey(), value);
      }
    }
    return values;
  }

  private static String plain(JsonNode node) {
    if (node.isValueNode() && !node.isNull()) {
      return node.asText().isBlank() ? null : node.asText().strip();
    }
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(
          element -> {
            if (element.isValueNode() && !element.isNull()) {
              texts.add(element.asText().strip());
            }
          });
    }
    return texts.isEmpty() ? null : String.join(", ", texts);
  }
}
