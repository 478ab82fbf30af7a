package dev.ticketmine.docs;

import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Catalogue;
import dev.ticketmine.tables.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** A table as a data contract after the Open Data Contract Standard 3.1.0, in YAML. */
final class DataContract {
  /** Raised when a column of any table changes its meaning, its type or its name, or goes. */
  private static final String VERSION = "1.0.0";

  /** Sizes of numbers, by the names that the standard has for them. */
  private static final Map<DataType, Map<String, Object>> NUMBERS =
      Map.of(
          DataTypes.IntegerType, Map.of("format", "i32"),
          DataTypes.LongType, Map.of("format", "i64"),
          DataTypes.FloatType, Map.of("format", "f32"),
          DataTypes.DoubleType, Map.of("format", "f64"));

  /** Returns the contract of a table. */
  static String of(TableSchema table) {
    Map<String, Object> contract = new LinkedHashMap<>();
    contract.put("apiVersion", "v3.1.0");
    contract.put("kind", "DataContract");
    contract.put("id", id(table));
    contract.put("name", "ticketmine_" + table.name());
    contract.put("version", VERSION);
    contract.put("status", "active");
    contract.put("domain", "customer-support");
    contract.put(
        "description",
        ordered(
            "purpose",
            table.description(),
            "usage",
            "Read the version that current/manifest.json names, or write it to a file with"
                + " 'ticketmine export --table %s'.".formatted(table.name()),
            "limitations",
            "Figures are exact: for those who may see conversations. Text is redacted; what may be"
                + " missed stands in docs/privacy.md."));
    contract.put(
        "servers",
        List.of(
            ordered(
                "server",
                "lake",
                "type",
                "local",
                "path",
                "lake/tables/" + table.name(),
                "format",
                "delta")));
    contract.put("schema", List.of(schema(table)));
    contract.put(
        "team",
        ordered(
            "name",
            "operators of the lake",
            "description",
            "Owner: whoever runs the nights. Name yourselves in your copy of this contract."));
    contract.put("slaProperties", sla(table));
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(10_000);
    options.setSplitLines(false);
    return "# Generated from the table classes; do not edit. What it is: docs/tables.md\n"
        + new Yaml(options).dump(contract);
  }

  private static String id(TableSchema table) {
    return UUID.nameUUIDFromBytes(
            ("dev.ticketmine/" + table.name()).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static Map<String, Object> schema(TableSchema table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("id", table.name());
    schema.put("name", table.name());
    schema.put("physicalName", table.name());
    schema.put("physicalType", "table");
    schema.put("logicalType", "object");
    schema.put("description", table.description());
    List<Map<String, Object>> columns = new ArrayList<>();
    for (StructField field : table.columns().fields()) {
      columns.add(column(table, field));
    }
    schema.put("properties", columns);
    schema.put(
        "quality",
        List.of(
            ordered(
                "id",
                "key_is_unique",
                "description",
                "The key identifies a row; a night in which it does not is not published.",
                "dimension",
                "uniqueness",
                "type",
                "library",
                "metric",
                "duplicateValues",
                "arguments",
                Map.of("properties", new ArrayList<>(table.key())),
                "mustBe",
                0,
                "severity",
                "error")));
    return schema;
  }

  private static Map<String, Object> column(TableSchema table, StructField field) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("id", field.name());
    column.putAll(named(field));
    int position = table.key().indexOf(field.name()) + 1;
    if (position > 0) {
      column.put("primaryKey", true);
      column.put("primaryKeyPosition", position);
      column.put("required", true);
      if (table.key().size() == 1) {
        column.put("unique", true);
      }
    }
    Catalogue.REFERENCES.stream()
        .filter(reference -> reference.table().equals(table))
        .filter(reference -> reference.column().equals(field.name()))
        .findFirst()
        .ifPresent(
            reference -> {
              column.put("relationships", List.of(relationship(reference)));
              column.put("quality", List.of(refersTo(reference)));
            });
    return column;
  }

  private static Map<String, Object> relationship(Reference reference) {
    String other = reference.other().name();
    return ordered(
        "type",
        "foreignKey",
        "to",
        "%s.odcs.yaml#/schema/%s/properties/%s".formatted(other, other, reference.column()));
  }

  private static Map<String, Object> refersTo(Reference reference) {
    return ordered(
        "id",
        reference.column() + "_is_known",
        "description",
        "Every value stands in %s; a night in which one does not is not published."
            .formatted(reference.other().name()),
        "dimension",
        "consistency",
        "type",
        "text",
        "severity",
        "error");
  }

  private static Map<String, Object> named(StructField field) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("name", field.name());
    if (field.getComment().isDefined()) {
      property.put("description", field.getComment().get());
    }
    property.putAll(type(field.dataType()));
    return property;
  }

  private static Map<String, Object> type(DataType type) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("logicalType", logicalType(type));
    property.put("physicalType", type.simpleString());
    if (NUMBERS.containsKey(type)) {
      property.put("logicalTypeOptions", new LinkedHashMap<>(NUMBERS.get(type)));
    } else if (type.equals(DataTypes.TimestampType)) {
      property.put("logicalTypeOptions", ordered("timezone", true, "defaultTimezone", "Etc/UTC"));
    } else if (type instanceof ArrayType array) {
      property.put("items", type(array.elementType()));
    } else if (type instanceof StructType struct) {
      List<Map<String, Object>> fields = new ArrayList<>();
      for (StructField field : struct.fields()) {
        fields.add(named(field));
      }
      property.put("properties", fields);
    }
    return property;
  }

  private static String logicalType(DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return "string";
    } else if (type.equals(DataTypes.BooleanType)) {
      return "boolean";
    } else if (type.equals(DataTypes.DateType)) {
      return "date";
    } else if (type.equals(DataTypes.TimestampType)) {
      return "timestamp";
    } else if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
      return "integer";
    } else if (type.equals(DataTypes.FloatType) || type.equals(DataTypes.DoubleType)) {
      return "number";
    } else if (type instanceof ArrayType) {
      return "array";
    } else if (type instanceof StructType || type instanceof MapType) {
      return "object";
    }
    throw new IllegalArgumentException("The standard has no type for " + type.simpleString());
  }

  private static List<Map<String, Object>> sla(TableSchema table) {
    return List.of(
        ordered(
            "property",
            "frequency",
            "value",
            1,
            "unit",
            "d",
            "element",
            table.name(),
            "driver",
            "operational",
            "description",
            "Written anew every night; a night becomes visible whole, or not at all.",
            "scheduler",
            "cron",
            "schedule",
            "15 1 * * *"),
        ordered(
            "property",
            "latency",
            "value",
            26,
            "unit",
            "h",
            "element",
            table.name(),
            "driver",
            "operational",
            "description",
            "No published night for so long is what 'ticketmine status' raises an alarm for."));
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int index = 0; index < keysAndValues.length; index += 2) {
      map.put((String) keysAndValues[index], keysAndValues[index + 1]);
    }
    return map;
  }

  private DataContract() {}
}
