package dev.ticketmine.archive.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ticketmine.pipeline.ReasonCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Strict access to the fields of a JSON object. What does not keep to the format is reported with
 * its field, the rule and the kind of value found, never with the value.
 */
final class JsonFields {
  private final JsonNode object;
  private final String prefix;

  JsonFields(JsonNode object, String prefix) {
    this.object = object;
    this.prefix = prefix;
  }

  String requiredText(String field) throws InvalidRecord {
    String text = text(field);
    if (text == null || text.isBlank()) {
      throw invalid(field, "must be a string that is not empty", object.path(field));
    }
    return text;
  }

  /** Returns a string, null if the field is missing or null. */
  String text(String field) throws InvalidRecord {
    JsonNode node = object.path(field);
    if (isAbsent(node)) {
      return null;
    }
    if (!node.isTextual()) {
      throw invalid(field, "must be a string or null", node);
    }
    return node.textValue();
  }

  String oneOf(String field, List<String> allowed) throws InvalidRecord {
    JsonNode node = object.path(field);
    if (!node.isTextual() || !allowed.contains(node.textValue())) {
      throw invalid(field, "must be one of " + String.join(", ", allowed), node);
    }
    return node.textValue();
  }

  Instant requiredInstant(String field) throws InvalidRecord {
    Instant instant = instant(field);
    if (instant == null) {
      throw invalid(field, "must be a time such as 2026-03-02T07:14:05+01:00", object.path(field));
    }
    return instant;
  }

  /** Returns a time to the microsecond, null if the field is missing or null. */
  Instant instant(String field) throws InvalidRecord {
    JsonNode node = object.path(field);
    if (isAbsent(node)) {
      return null;
    }
    try {
      if (node.isTextual()) {
        return OffsetDateTime.parse(node.textValue()).toInstant().truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException e) {
      // Reported below: the parser's message would repeat the value.
    }
    throw invalid(field, "must be an ISO-8601 time with offset or null", node);
  }

  /** Returns a whole number, null if the field is missing or null. */
  Integer number(String field, int min, int max) throws InvalidRecord {
    JsonNode node = object.path(field);
    if (isAbsent(node)) {
      return null;
    }
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.intValue() < min
        || node.intValue() > max) {
      throw invalid(
          field, "must be a whole number from %d to %d or null".formatted(min, max), node);
    }
    return node.intValue();
  }

  /** Returns a count of 0 or more, null if the field is missing or null. */
  Long count(String field) throws InvalidRecord {
    JsonNode node = object.path(field);
    if (isAbsent(node)) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw invalid(field, "must be a whole number of 0 or more, or null", node);
    }
    return node.longValue();
  }

  boolean flag(String field, boolean fallback) throws InvalidRecord {
    JsonNode node = object.path(field);
    if (isAbsent(node)) {
      return fallback;
    }
    if (!node.isBoolean()) {
      throw invalid(field, "must be true or false", node);
    }
    return node.booleanValue();
  }

  /** Returns the names of people that the object states. */
  List<String> people() {
    return PersonNames.in(object);
  }

  List<String> texts(String field) throws InvalidRecord {
    JsonNode node = object.path(field);
    List<String> texts = new ArrayList<>();
    if (isAbsent(node)) {
      return texts;
    }
    if (!node.isArray()) {
      throw invalid(field, "must be an array of strings", node);
    }
    for (JsonNode element : node) {
      if (!element.isTextual()) {
        throw invalid(field, "must hold strings only", element);
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  Map<String, String> textMap(String field) throws InvalidRecord {
    JsonNode node = object.path(field);
    Map<String, String> map = new TreeMap<>();
    if (isAbsent(node)) {
      return map;
    }
    if (!node.isObject()) {
      throw invalid(field, "must be an object of strings", node);
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getValue().isTextual()) {
        map.put(entry.getKey(), entry.getValue().textValue());
      } else if (!entry.getValue().isNull()) {
        throw invalid(field, "must hold strings only", entry.getValue());
      }
    }
    return map;
  }

  List<JsonFields> objects(String field) throws InvalidRecord {
    JsonNode node = object.path(field);
    if (!node.isArray()) {
      throw invalid(field, "must be an array of objects", node);
    }
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode element : node) {
      String name = "%s[%d]".formatted(field, objects.size());
      if (!element.isObject()) {
        throw invalid(name, "must be an object", element);
      }
      objects.add(new JsonFields(element, prefix + name + "."));
    }
    return objects;
  }

  static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /** Returns the names of all fields, in order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns the node of a field; a missing node if it is absent. */
  JsonNode node(String field) {
    return object.path(field);
  }

  /** Returns the object that is there; what is reported about it names the way to it. */
  JsonFields inside(String field) {
    return new JsonFields(object.path(field), prefix + field + ".");
  }

  InvalidRecord invalid(String field, String rule, JsonNode found) {
    String name = prefix + field;
    return new InvalidRecord(
        code(found), name, "field '%s' %s; found %s".formatted(name, rule, description(found)));
  }

  private static ReasonCode code(JsonNode found) {
    return isAbsent(found) ? ReasonCode.MISSING_FIELD : ReasonCode.INVALID_VALUE;
  }

  private static String description(JsonNode node) {
    return switch (node.getNodeType()) {
      case MISSING -> "nothing";
      case NULL -> "null";
      case STRING -> "a string of %d characters".formatted(node.textValue().length());
      case NUMBER -> node.isIntegralNumber() ? "a whole number" : "a number with decimals";
      case BOOLEAN -> "true or false";
      case ARRAY -> "an array";
      default -> "an object";
    };
  }
}
